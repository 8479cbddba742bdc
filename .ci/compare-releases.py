#!/usr/bin/env python3
"""Records real releases with the dora command and compares its report with figures that another program computed.

usage: compare-releases.py DIRECTORY, which holds events.jsonl and expected.json. Counts must agree exactly, times within
half a second.
"""

import json
import math
import pathlib
import subprocess
import sys
import tempfile

SECONDS = 0.5
DORA = pathlib.Path(__file__).parent.parent / "dora"

# What a case of expected.json calls a figure, where the report has it, and how far apart the two may be, for each value
# of the profile's leadTimeFrom.
FIGURES = {
    "EACH_CHANGE": [
        ("days", ("period", "days"), 0),
        ("deployments", ("deploymentFrequency", "deployments"), 0),
        ("perDay", ("deploymentFrequency", "perDay"), 1e-12),
        ("changes", ("leadTimeForChanges", "changes"), 0),
        ("deploymentsWithLeadTime", ("leadTimeForChanges", "deployments"), 0),
        ("ignoredNegative", ("leadTimeForChanges", "ignoredNegative"), 0),
        ("leadTimeMedianSeconds", ("leadTimeForChanges", "medianSeconds"), SECONDS),
        ("leadTimeMeanSeconds", ("leadTimeForChanges", "meanSeconds"), SECONDS),
        ("leadTimeP95Seconds", ("leadTimeForChanges", "p95Seconds"), SECONDS),
    ],
    "OLDEST_CHANGE": [("oldestMedianSeconds", ("leadTimeForChanges", "medianSeconds"), SECONDS)],
    "NEWEST_CHANGE": [("newestMedianSeconds", ("leadTimeForChanges", "medianSeconds"), SECONDS)],
}


def dora(*arguments):
    """Runs the command and returns what it printed."""
    return subprocess.run([DORA, *arguments], check=True, stdout=subprocess.PIPE, text=True).stdout


def differences(case, report, figures):
    """Yields a sentence for each of a case's figures that the report does not agree with."""
    for name, (section, field), tolerance in figures:
        expected, actual = case[name], report[section][field]
        agrees = actual is not None and math.isclose(actual, expected, rel_tol=0, abs_tol=tolerance)
        print(f"  {name}: {actual}" + ("" if agrees else f", expected {expected}"))
        if not agrees:
            yield f"{case['from']} to {case['to']}: {name} is {actual}, expected {expected}"


def report_of(case, lead_time_from, store):
    """Returns the report of a case's period by a profile that takes the lead time from these changes."""
    with tempfile.NamedTemporaryFile("w", suffix=".yaml") as profile:
        profile.write(f"dora:\n  timeZone: UTC\n  leadTimeFrom: {lead_time_from}\n")
        profile.flush()
        period = ("--from", case["from"], "--to", case["to"])
        return json.loads(dora("report", "--store", store, "--profile", profile.name, *period, "--format", "json"))


def main(directory):
    cases = json.loads((directory / "expected.json").read_text())["cases"]
    wrong = []
    with tempfile.TemporaryDirectory() as store:
        print(dora("record", "--store", store, str(directory / "events.jsonl")), end="")
        for case in cases:
            print(f"{case['from']} to {case['to']}:")
            for lead_time_from, figures in FIGURES.items():
                report = report_of(case, lead_time_from, store)
                wrong.extend(differences(case, report, figures))
    print("\n".join(wrong) or f"{len(cases)} periods agree.")
    return 1 if wrong or not cases else 0


if __name__ == "__main__":
    sys.exit(main(pathlib.Path(sys.argv[1])))
