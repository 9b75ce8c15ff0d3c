"""Makes the sample of reviewed conversations. All of it is invented: no chance but SHA-256 of what is decided, and weights set by hand."""

import hashlib
import json

ITEMS = ["greeting", "verification", "clarification", "solution", "proactivity", "crm-record"]
TEAMS = {
    "north": ["anna", "boris", "clara", "daniil"],
    "south": ["elena", "fedor", "galina", "ivan"],
}
TEAM = {employee: team for team, employees in TEAMS.items() for employee in employees}
EMPLOYEES = [employee for employees in TEAMS.values() for employee in employees]
SKILL = {"anna": 0.14, "boris": 0.04, "clara": 0.06, "daniil": -0.02, "elena": 0.02, "fedor": -0.26, "galina": 0.02, "ivan": -0.04}
STRATUM = {"peak-load": 0.0, "night-shift": -0.08, "escalated": -0.12, "other": 0.05}
HOURS = {"peak-load": [10, 11, 12, 18], "night-shift": [22, 23, 1, 3], "escalated": [9, 13, 15, 20], "other": [14, 16, 17, 19]}
POINTS = ["delivery-status", "refund", "payment", "account-access", "return-form"]
POINT_WEIGHTS = [0.30, 0.26, 0.20, 0.16, 0.08]
POINT_SKILL = {"delivery-status": 0.05, "refund": -0.10, "payment": 0.0, "account-access": 0.02, "return-form": 0.0}
CHANNELS = ["phone", "chat", "e-mail"]
CHANNEL_WEIGHTS = [0.55, 0.28, 0.17]
NOW = {"greeting": 0.86, "verification": 0.80, "clarification": 0.78, "solution": 0.76, "proactivity": 0.26, "crm-record": 0.36}
BEFORE = dict(NOW, clarification=0.38, proactivity=0.22)
REVIEWERS = ["olga", "pavel", "rita"]

NOTES = {
    "good": [
        ("Asked twice until the request was clear, then solved it in one go.", "Дважды переспросила, пока не поняла запрос, и решила всё за один раз."),
        ("Told the customer when to expect news before being asked.", "Сама сказала, когда ждать новостей, не дожидаясь вопроса."),
        ("Stayed calm with an angry customer and found the lost parcel.", "Сохранил спокойствие с рассерженным клиентом и нашёл посылку."),
    ],
    "bad": [
        ("Read the template out although the customer had said it was done already.", "Зачитал шаблон, хотя клиент сказал, что уже всё это сделал."),
        ("Promised a call back and recorded nothing.", "Пообещал перезвонить и ничего не записал."),
        ("Sent the customer to another department without checking.", "Отправил клиента в другой отдел, ничего не проверив."),
    ],
}


def chance(*of):
    """From 0 to 1, always the same for the same words."""
    return int(hashlib.sha256("/".join(map(str, of)).encode()).hexdigest()[:12], 16) / 16**12


def pick(things, weights, *of):
    left = chance(*of)
    for thing, weight in zip(things, weights):
        left -= weight
        if left < 0:
            return thing
    return things[-1]


def grade(period, conversation, item, quality):
    seen = chance(period, conversation, item)
    if seen < quality:
        return 2
    return 1 if seen < quality + (1 - quality) * 0.55 else 0


def judged(grade, item, reviewer, conversation):
    """What a reviewer makes of it: pavel is strict, and of records everybody has an own idea."""
    seen = chance("judged", item, reviewer, conversation)
    if reviewer == "pavel" and seen < 0.28:
        return max(0, grade - 1)
    if item == "crm-record" and reviewer != "vera" and seen > 0.5:
        return 0 if seen > 0.68 else 2
    if item != "crm-record" and reviewer != "vera" and seen > 0.95:
        return min(2, grade + 1)
    return grade


def conversation(period, number, stratum, start, month, weights):
    key = f"c-{start + number}"
    employee = EMPLOYEES[(number * 5 + number // 8) % 8]
    point = pick(POINTS, POINT_WEIGHTS, period, key, "point")
    channel = pick(CHANNELS, CHANNEL_WEIGHTS, period, key, "channel")
    hour = HOURS[stratum][number % 4]
    grades = {}
    for item in ITEMS:
        if item == "verification" and point == "delivery-status":
            continue
        if item == "greeting" and channel == "e-mail" and chance(period, key, "thread") < 0.5:
            continue
        quality = weights[item] + SKILL[employee] + STRATUM[stratum] + POINT_SKILL[point]
        grades[item] = grade(period, key, item, min(0.97, max(0.05, quality)))
    left_script = 0.42 if point == "refund" else 0.10
    recites = 0.45 if employee == "fedor" else 0.09
    seen = chance(period, key, "script")
    fit = "recited" if seen < recites else "improvised" if seen < recites + left_script else "followed"
    return {
        "id": key,
        "time": f"2026-{month:02d}-{1 + (number * 11) % 31:02d}T{hour:02d}:{(number * 13) % 60:02d}",
        "channel": channel,
        "employee": employee,
        "team": TEAM[employee],
        "stratum": stratum,
        "contactPoint": point,
        "scriptFit": fit,
        "repeatContact": chance(period, key, "repeat") < (0.48 if point == "refund" else 0.14),
        "frustrated": chance(period, key, "frustrated") < (0.55 if point == "refund" else 0.15) + (0.15 if fit == "recited" else 0),
        "grades": grades,
    }


def review(period, each, reviewer, month, russian, debrief):
    options = {0: "no", 1: "partial", 2: "yes"}
    answers = {}
    for item in ITEMS:
        if item in each["grades"]:
            answers[item] = {"value": options[judged(each["grades"][item], item, reviewer, each["id"])]}
        else:
            answers[item] = {"value": "n/a"}
    document = {
        "format": "service-audit/review/1",
        "id": f"r-{each['id'][2:]}-{reviewer}",
        "checklist": {"id": "conversation-review", "version": "1.0.0"},
        "date": f"2026-{month + 1:02d}-{2 + int(chance(period, each['id'], reviewer, 'day') * 5):02d}",
        "conversation": each["id"],
        "reviewer": reviewer,
    }
    for field in ["time", "channel", "employee", "team", "stratum", "contactPoint", "scriptFit"]:
        document[field] = each[field]
    if debrief:
        kind, note = debrief
        document["debrief"] = {"kind": kind, "note": NOTES[kind][note][1 if russian else 0]}
    document["repeatContact"] = each["repeatContact"]
    document["frustrated"] = each["frustrated"]
    document["answers"] = answers
    return document


def first_score(conversations, each):
    reviewer = REVIEWERS[conversations.index(each) % 3]
    given = [judged(grade, item, reviewer, each["id"]) for item, grade in each["grades"].items()]
    return sum(given) / len(given)


def period(name, sizes, start, month, weights, shared, all_three, by_expert, russian):
    conversations = []
    for stratum, size in sizes.items():
        for _ in range(size):
            conversations.append(conversation(name, len(conversations), stratum, start, month, weights))
    # The first reviewer of the best and of the worst picks them for the debrief.
    ranked = sorted(conversations, key=lambda each: (first_score(conversations, each), each["id"]))
    worst = [each for each in ranked if each["scriptFit"] == "recited"][:1]
    worst += [each for each in ranked if each["scriptFit"] != "recited"][:2]
    best = [each for each in ranked if each["scriptFit"] != "recited"][-3:]
    cases = {each["id"]: ("bad", i) for i, each in enumerate(worst)}
    cases.update({each["id"]: ("good", i) for i, each in enumerate(best)})
    reviews = []
    for number, each in enumerate(conversations):
        first = number % 3
        who = [REVIEWERS[first]]
        if number % 60 in shared:
            who.append(REVIEWERS[(first + 1) % 3])
        if number % 60 in all_three:
            who = list(REVIEWERS)
        if number % 60 in by_expert:
            who.append("vera")
        for place, reviewer in enumerate(who):
            debrief = cases.get(each["id"]) if place == 0 else None
            reviews.append(review(name, each, reviewer, month, russian, debrief))
    return reviews


def write(name, reviews):
    with open(name, "w", encoding="utf-8") as file:
        for each in reviews:
            file.write(json.dumps(each, ensure_ascii=False, separators=(",", ":")) + "\n")


def plan(name, sample, minimum, populations):
    document = {
        "format": "service-audit/sampling-plan/1",
        "sample": sample,
        "allocation": "proportional",
        "minimum": minimum,
        "seed": name,
        "strata": [{"id": stratum, "population": population} for stratum, population in populations.items()],
    }
    with open(f"{name}.sampling-plan.json", "w", encoding="utf-8") as file:
        file.write(json.dumps(document, ensure_ascii=False, indent=2) + "\n")


SHARED = set(range(1, 60, 4))
ALL_THREE = {0, 8, 16, 24, 32, 40, 46, 52}
BY_EXPERT = {0, 1, 8, 16, 17, 24, 32, 40, 46, 52}
# One conversation of a night shift fewer than planned and one of the peak more.
OCTOBER = {"peak-load": 29, "night-shift": 9, "escalated": 8, "other": 14}
JULY = {"peak-load": 18, "night-shift": 6, "escalated": 6, "other": 10}

for russian in [False, True]:
    language = "ru" if russian else "en"
    write(f"october.{language}.reviews.jsonl", period("october", OCTOBER, 4100, 10, NOW, SHARED, ALL_THREE, BY_EXPERT, russian))
    write(f"july.{language}.reviews.jsonl", period("july", JULY, 2700, 7, BEFORE, set(range(2, 60, 6)), {3, 21}, set(), russian))
plan("october", 60, 8, {"peak-load": 2400, "night-shift": 900, "escalated": 300, "other": 1200})
plan("july", 40, 6, {"peak-load": 2000, "night-shift": 700, "escalated": 350, "other": 1100})
