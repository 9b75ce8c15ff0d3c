"""Computes the figures of the sample with Python and scipy, knowing nothing of the library.

Stratified means and ratios as in Cochran, "Sampling Techniques" (1977), chapters 5 and 6; Student's t from scipy;
Krippendorff's alpha by the coincidence matrix of "Computing Krippendorff's Alpha-Reliability" (2011).
"""

import json
import math
from collections import defaultdict
from fractions import Fraction as F

from scipy.stats import t as student

ITEMS = ["greeting", "verification", "clarification", "solution", "proactivity", "crm-record"]
VALUE = {"yes": F(1), "partial": F(1, 2), "no": F(0)}
OCTOBER = {"peak-load": 2400, "night-shift": 900, "escalated": 300, "other": 1200}
JULY = {"peak-load": 2000, "night-shift": 700, "escalated": 350, "other": 1100}
EXPERTS = {"vera"}


def rounded(number, places=1):
    scaled = abs(F(number)) * 10**places
    whole = math.floor(scaled + F(1, 2))
    sign = "-" if number < 0 and whole else ""
    return f"{sign}{whole // 10**places}.{whole % 10**places:0{places}d}"


def read(name):
    conversations = {}
    for line in open(name, encoding="utf-8"):
        review = json.loads(line)
        each = conversations.setdefault(review["conversation"], {"reviews": {}, "experts": {}})
        values = {item: VALUE.get(answer["value"]) for item, answer in review["answers"].items()}
        counted = [value for value in values.values() if value is not None]
        review["values"] = values
        review["score"] = sum(counted) / len(counted)
        each["experts" if review["reviewer"] in EXPERTS else "reviews"][review["reviewer"]] = review
    for each in conversations.values():
        reviews = list(each["reviews"].values())
        each.update({key: reviews[0][key] for key in ["stratum", "employee", "team", "channel", "contactPoint"]})
        each["score"] = mean([review["score"] for review in reviews])
        for item in ITEMS:
            each[item] = mean([review["values"][item] for review in reviews if review["values"][item] is not None])
        for fit in ["followed", "improvised", "recited"]:
            each[fit] = mean([F(review["scriptFit"] == fit) for review in reviews])
        each["repeat-contact"] = mean([F(review["repeatContact"]) for review in reviews])
        each["frustrated"] = mean([F(review["frustrated"]) for review in reviews])
    return conversations


def mean(values):
    return sum(values) / len(values) if values else None


def estimate(conversations, population, aspect, inside=lambda each: True):
    """Estimate, variance, degrees of freedom, units and the residuals by stratum."""
    strata = defaultdict(list)
    for key, each in sorted(conversations.items()):
        value = each[aspect] if inside(each) else None
        strata[each["stratum"]].append((key, (F(0), F(0)) if value is None else (value, F(1))))
    total_y = sum(population[s] * mean([y for _, (y, _) in units]) for s, units in strata.items())
    total_x = sum(population[s] * mean([x for _, (_, x) in units]) for s, units in strata.items())
    ratio = total_y / total_x
    residuals = {s: {key: (y - ratio * x) / total_x for key, (y, x) in units} for s, units in strata.items()}
    units = sum(1 for rows in strata.values() for _, (_, x) in rows if x)
    used = sum(1 for rows in strata.values() if any(x for _, (_, x) in rows))
    return {
        "value": ratio, "variance": variance(residuals, population), "residuals": residuals, "total": total_y,
        "units": units, "df": units - used,
    }


def variance(residuals, population):
    total = F(0)
    for s, rows in residuals.items():
        n = len(rows)
        middle = mean(list(rows.values()))
        spread = sum((row - middle) ** 2 for row in rows.values()) / (n - 1)
        total += F(population[s]) ** 2 * (1 - F(n, population[s])) * spread / n
    return total


def limits(value, var, df, confidence=95.0, low=0, high=100):
    margin = student.ppf(0.5 + confidence / 200, float(df)) * math.sqrt(var) * 100
    return max(low, float(value) * 100 - margin), min(high, float(value) * 100 + margin)


def said(e):
    if not e["variance"]:
        return f"{rounded(e['value'] * 100)} null null {e['units']} null"
    low, high = limits(e["value"], e["variance"], e["df"])
    return f"{rounded(e['value'] * 100)} {rounded(low)} {rounded(high)} {e['units']} {e['df']}"


def alpha(units, metric):
    """Krippendorff's alpha of lists of numbers, one list a unit."""
    units = [unit for unit in units if len(unit) > 1]
    values = sorted({value for unit in units for value in unit})
    place = {value: i for i, value in enumerate(values)}
    matrix = [[F(0)] * len(values) for _ in values]
    for unit in units:
        for i, one in enumerate(unit):
            for j, two in enumerate(unit):
                if i != j:
                    matrix[place[one]][place[two]] += F(1, len(unit) - 1)
    totals = [sum(row) for row in matrix]
    n = sum(totals)

    def distance(i, j):
        if metric == "interval":
            return (values[i] - values[j]) ** 2
        a, b = min(i, j), max(i, j)
        return (sum(totals[a : b + 1]) - (totals[a] + totals[b]) / 2) ** 2

    pairs = [(i, j) for i in range(len(values)) for j in range(len(values)) if i != j]
    observed = sum(matrix[i][j] * distance(i, j) for i, j in pairs) / n
    expected = sum(totals[i] * totals[j] * distance(i, j) for i, j in pairs) / (n * (n - 1))
    return 1 - observed / expected


now = read("october.en.reviews.jsonl")
before = read("july.en.reviews.jsonl")
aspects = ["score", "followed", "improvised", "recited", "repeat-contact", "frustrated"]
for aspect in aspects:
    print("figure", aspect, said(estimate(now, OCTOBER, aspect)))
criteria = {item: estimate(now, OCTOBER, item) for item in ITEMS}
for item in sorted(ITEMS, key=lambda item: (criteria[item]["value"], ITEMS.index(item))):
    print("criterion", item, said(criteria[item]))
for by in ["employee", "team", "channel", "stratum", "contactPoint"]:
    groups = sorted({each[by] for each in now.values()})
    large = [group for group in groups if sum(each[by] == group for each in now.values()) >= 5]
    compared = len(large) if len(groups) > 2 else 1
    confidence = 100 - math.floor(F(5, compared) * 100) / 100
    rows = []
    for group in large:
        if by == "stratum":
            own = {key: each for key, each in now.items() if each[by] == group}
            rest = {key: each for key, each in now.items() if each[by] != group}
            one, others = estimate(own, OCTOBER, "score"), estimate(rest, OCTOBER, "score")
            var = one["variance"] + others["variance"]
        else:
            one = estimate(now, OCTOBER, "score", lambda each: each[by] == group)
            others = estimate(now, OCTOBER, "score", lambda each: each[by] != group)
            var = variance(
                {s: {key: rows_[key] - others["residuals"][s][key] for key in rows_} for s, rows_ in one["residuals"].items()},
                OCTOBER,
            )
        v1, v2 = one["variance"], others["variance"]
        df = (v1 + v2) ** 2 / (v1**2 / one["df"] + v2**2 / others["df"])
        difference = one["value"] - others["value"]
        low, high = limits(difference, var, df, confidence, -100, 100)
        rows.append((-one["value"], group, f"{said(one)} | {rounded(difference * 100)} {rounded(low)} {rounded(high)}"))
    for _, group, line in sorted(rows):
        print("group", by, group, line)
for point in sorted({each["contactPoint"] for each in now.values()}):
    if sum(each["contactPoint"] == point for each in now.values()) >= 5:
        inside = lambda each: each["contactPoint"] == point
        frustrated, repeat = estimate(now, OCTOBER, "frustrated", inside), estimate(now, OCTOBER, "repeat-contact", inside)
        print("point", point, math.floor(frustrated["total"] + F(1, 2)), math.floor(repeat["total"] + F(1, 2)), said(frustrated), said(repeat))
reviewers = sorted({r for each in now.values() for r in each["reviews"]})
for item in ITEMS:
    lists = [[r["values"][item] for r in each["reviews"].values() if r["values"][item] is not None] for each in now.values()]
    print("alpha", item, rounded(alpha(lists, "ordinal"), 3))
scores = [[r["score"] for r in each["reviews"].values()] for each in now.values()]
print("alpha scores", rounded(alpha(scores, "interval"), 3))
for reviewer in reviewers:
    differences = [
        each["reviews"][reviewer]["score"] - mean([r["score"] for name, r in each["reviews"].items() if name != reviewer])
        for each in now.values()
        if reviewer in each["reviews"] and len(each["reviews"]) > 1
    ]
    print("bias", reviewer, rounded(mean(differences) * 100), len(differences))
for reviewer in reviewers:
    both = [each for each in now.values() if reviewer in each["reviews"] and each["experts"]]
    pairs = [
        (each["reviews"][reviewer]["answers"][item]["value"], each["experts"]["vera"]["answers"][item]["value"])
        for each in both
        for item in ITEMS
    ]
    difference = mean([each["reviews"][reviewer]["score"] - each["experts"]["vera"]["score"] for each in both])
    print("expert", reviewer, len(pairs), rounded(F(sum(a == b for a, b in pairs), len(pairs)) * 100), rounded(difference * 100))
for aspect in aspects + ITEMS:
    one, two = estimate(before, JULY, aspect), estimate(now, OCTOBER, aspect)
    v1, v2 = one["variance"], two["variance"]
    df = (v1 + v2) ** 2 / (v1**2 / one["df"] + v2**2 / two["df"])
    change = two["value"] - one["value"]
    low, high = limits(change, v1 + v2, df, 95.0, -100, 100)
    print("change", aspect, rounded(one["value"] * 100), rounded(two["value"] * 100), rounded(change * 100), rounded(low), rounded(high))
