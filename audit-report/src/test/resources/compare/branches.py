"""The figures of the eight branches by another implementation: made of the audits alone, with the rules of scoring written out for
service-health (all weights 1, flat, yes 1, partial 1/2, no 0, n/a and unanswered left out). Made by

    python3 branches.py > branches.txt
"""
import glob
import json
import math
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

VALUES = {"yes": Fraction(1), "partial": Fraction(1, 2), "no": Fraction(0)}
SECTIONS = {
    "speed-availability": ["contact-channels", "reply-time", "round-the-clock"],
    "empathy-communication": ["scripts-standards", "staff-training", "personal-approach"],
    "problem-solving": ["complaint-process", "compensation-apology", "proactive-steps"],
    "after-sales": ["support-advice", "warranty-returns", "feedback-collection"],
    "premises": ["atmosphere", "cleanliness"],
}
ITEMS = [item for items in SECTIONS.values() for item in items]


def shown(fraction):
    """Rule S9 with one decimal; no branch is at exactly 0 or 1, nor close to it."""
    hundred = 100 * fraction
    return (Decimal(hundred.numerator) / Decimal(hundred.denominator)).quantize(Decimal("0.1"), ROUND_HALF_UP)


def exact(fraction):
    return f"{fraction.numerator}/{fraction.denominator}"


def mean(values):
    return sum(values, Fraction(0)) / len(values)


class Branch:
    def __init__(self, audit):
        self.id = audit["subject"]["id"]
        self.city = audit["subject"]["tags"]["city"]
        self.size = Fraction(audit["subject"]["tags"]["customers"])
        answers = {item: answer.get("value") for item, answer in audit["answers"].items()}
        self.values = {item: VALUES[answer] for item, answer in answers.items() if answer in VALUES}
        asked = [item for item in ITEMS if answers[item] != "n/a"]
        self.coverage = Fraction(len(self.values), len(asked))
        self.percent = shown(mean(list(self.values.values())))

    def section(self, section):
        values = [self.values[item] for item in SECTIONS[section] if item in self.values]
        return shown(mean(values)) if values else None


def line(*words):
    print(" ".join(str(word) for word in words))


def spread(branches):
    percents = sorted(branch.percent for branch in branches)
    n = len(percents)
    first, median, third = (percents[math.ceil(Fraction(q * n, 4)) - 1] for q in (1, 2, 3))
    plain = mean([Fraction(p) / 100 for p in percents])
    weighted = sum(Fraction(b.percent) / 100 * b.size for b in branches) / sum(b.size for b in branches)
    line("spread", n, percents[0], first, median, third, percents[-1], percents[-1] - percents[0])
    line("mean", shown(plain), exact(plain), shown(weighted), exact(weighted))
    return first, third


def weak(branches):
    rows = []
    for position, item in enumerate(ITEMS):
        values = [b.values[item] for b in branches if item in b.values]
        found = sorted(b.id for b in branches if b.values.get(item, 1) < 1)
        if found:
            rows.append((-len(found), mean(values), -sum(1 - v for v in values), position, item, found, len(values)))
    return sorted(rows)


branches = [Branch(json.load(open(name))) for name in sorted(glob.glob("branches/*.audit.json"))]
ranked = sorted((b for b in branches if b.coverage >= Fraction(1, 2)), key=lambda b: (-b.percent, b.id))
for b in ranked:
    line("rank", 1 + sum(other.percent > b.percent for other in ranked), b.id, b.percent)
for b in branches:
    if b not in ranked:
        line("apart", b.id, b.percent, shown(b.coverage))
first, third = spread(ranked)
low, high = first - (third - first) * Decimal("1.5"), third + (third - first) * Decimal("1.5")
line("fences", low.normalize(), high.normalize())
for b in reversed(ranked):
    if not low <= b.percent <= high:
        line("outlier", b.id)
sections = []
for position, section in enumerate(SECTIONS):
    scores = [b.section(section) for b in ranked if b.section(section) is not None]
    average = mean([Fraction(s) / 100 for s in scores])
    sections.append((average, position, section, min(scores), max(scores)))
for average, position, section, lowest, highest in sorted(sections):
    line("section", section, shown(average), exact(average), lowest, highest)
for found_in, average, lost, position, item, found, assessed in weak(ranked):
    by_size = sum(b.size for b in ranked if b.id in found) / sum(b.size for b in ranked)
    line("item", item, len(found), shown(Fraction(len(found), len(ranked))), shown(by_size), assessed, exact(average), float(-lost))
    good = [b for b in ranked if b.values.get(item) == 1]
    line("practice", item, *[b.id for b in good], "->", *[b.id for b in reversed(ranked) if b.id in found])
cities = {}
for b in ranked:
    cities.setdefault(b.city, []).append(b)
for city, group in sorted(cities.items(), key=lambda entry: -mean([Fraction(b.percent) for b in entry[1]])):
    if len(group) >= 3:
        line("group", city, *[b.id for b in group])
        spread(group)
        line("weakest", *[row[4] for row in weak(group)][:3])
    else:
        line("too-small", city)
