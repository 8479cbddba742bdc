#!/usr/bin/env python3
"""Imports the small Jenkins homes that each have one fault, and compares what is recorded with what is right.

usage: check-faults.py FAULTS_DIRECTORY [FOLDER ...]

Each folder has homes (`home`, `home-…`) and profiles (`*.yaml`). What is right is in the table FOLDERS below, one Case
for each home and profile. To add a folder:

1. Take it out of NOT_YET, if it is there.
2. Add `"folder": [Case(...), ...]` to FOLDERS. A Case names the profile and the home (`dora.yaml` and `home` unless said
   otherwise) and lists ALL deployments that have to be recorded, in the order in which they finished. A Deployment has
   the application shop, the environment production and the result SUCCESS unless said otherwise; `changes` are the ids
   of its commits without merges, each with its lead time in seconds; `incomplete` says whether its changes are known
   to be incomplete; `kind` and `tier` are compared only where they are stated.
3. `left_out` is all that the summary says was left out, by reason, with the counts; `says` are pieces of text that the
   summary for people must have, `suggests` pieces that `dora suggest` must print.

Every home is imported twice: the second import must record nothing. Every folder must have a Case or be in NOT_YET.

What is no home but a file of events (`events.jsonl`) is recorded; the table EVENTS says what is right for each deployment.
"""

import contextlib
import csv
import json
import pathlib
import subprocess
import sys
import tempfile
import urllib.request
from dataclasses import dataclass, field
from datetime import datetime

DORA = pathlib.Path(__file__).parent.parent / "dora"


@dataclass
class Deployment:
    version: str
    environment: str = "production"
    result: str = "SUCCESS"
    changes: dict = field(default_factory=dict)
    incomplete: bool = False
    application: str = "shop"
    kind: str = None
    tier: str = None

    def __str__(self):
        parts = [self.application, self.version, "to", self.environment, self.result, self.kind, self.tier]
        changes = ", ".join(f"{commit} after {seconds:g} s" for commit, seconds in self.changes.items())
        incomplete = ", incomplete" if self.incomplete else ""
        return " ".join(part for part in parts if part) + f", changes: {changes or 'none'}{incomplete}"


@dataclass
class Case:
    deployments: list
    home: str = "home"
    profile: str = "dora.yaml"
    left_out: dict = field(default_factory=dict)
    says: list = field(default_factory=list)
    suggests: list = field(default_factory=list)


NOT_YET = set()

A, B, C, D = "a" * 40, "b" * 40, "c" * 40, "d" * 40
FOLDERS = {
    "matrix-encoded": [
        Case([Deployment("1", name, application="deploy") for name in ("a/b", "us east", "x=y")]),
    ],
    "maven-unstable": [Case([Deployment("#1", application="app", result="FAILURE")])],
    "promotion": [
        Case(
            [
                Deployment("2"),
                Deployment("4", changes={C: 162000.109, D: 158400.109}),
                Deployment("2", kind="ROLLBACK"),
            ],
            suggests=["j/promotion/Production", "${PROMOTED_NUMBER}", "environment: \"Production\""],
        ),
        Case(
            [
                Deployment("#1"),
                Deployment("#2", changes={B: 60}),
                Deployment("#3", changes={C: 60}),
                Deployment("#4", changes={D: 60}),
                Deployment("#2", kind="ROLLBACK"),
                Deployment("#4"),
                Deployment("#2", kind="ROLLBACK"),
            ],
            profile="any.yaml",
        ),
    ],
    "promotion-parameter": [Case([Deployment("1")], suggests=["j/promotion/Production", "${TARGET}"])],
    "shared-library": [Case([Deployment("a" * 10), Deployment("b" * 10), Deployment("c" * 10)])],
    "bom": [
        Case([Deployment("1"), Deployment("2", changes={A: 7260}), Deployment("3", changes={"7": 7260})]),
    ],
    "date-dirs": [
        Case([], left_out={"NAMED_BY_DATE": 2}),
    ],
    "died": [
        Case([Deployment("1", result="ABORTED"), Deployment("2")]),
    ],
    "git-client-merges": [
        Case([Deployment("1"), Deployment("2", changes={B: 18060})]),
        Case([Deployment("1"), Deployment("2", changes={B: 18060})], home="home-jgit"),
    ],
    "other-changelogs": [
        Case(
            [
                Deployment("1"),
                Deployment("2", incomplete=True),
                Deployment("3", incomplete=True),
                Deployment("4", incomplete=True),
                Deployment("5", changes={"7": 7260}),
                Deployment("6", incomplete=True),
            ],
            left_out={"DAMAGED_CHANGELOG": 1, "UNKNOWN_CHANGELOG": 3},
        ),
    ],
    "overwritten": [
        Case(
            [Deployment("1"), Deployment("2", changes={A: 7260}, incomplete=True)],
            left_out={"INCOMPLETE_COMMIT": 1},
        ),
    ],
    "strange-times": [
        Case(
            [Deployment("1"), Deployment("5"), Deployment("8")],
            left_out={"FUTURE": 3, "INCOMPLETE_BUILD": 2},
            says=["3 builds started or finished in the future"],
        ),
    ],
    "svn-externals": [
        Case([Deployment("1"), Deployment("2", changes={"39": 7259.335113, "40": 3660})]),
        Case([Deployment("1"), Deployment("2", changes={"39": 7259.335113})], profile="exclude.yaml"),
    ],
}


# By folder: each deployment's kind, failure and seconds to its recovery, in the order in which they finished
EVENTS = {
    "failures-in-a-row": [
        ("CHANGE", "", ""),
        ("CHANGE", "UNDONE_BY_ROLLBACK", "14400"),
        ("CHANGE", "", ""),
        ("ROLLBACK", "", ""),
    ],
    "failures-in-a-row/attempts": [
        ("CHANGE", "", ""),
        ("", "ATTEMPT_FAILED", "7200"),
        ("", "ATTEMPT_FAILED", "3600"),
        ("CHANGE", "", ""),
    ],
}


def dora(*arguments):
    command = subprocess.run([DORA, *map(str, arguments)], capture_output=True, text=True)
    if command.returncode:
        raise AssertionError(f"dora {arguments[0]} ended with {command.returncode}: {command.stderr.strip()}")
    return command.stdout


def moment(text):
    """Parses a time; Python of Debian knows no more than microseconds, and a Z only since 3.11."""
    return datetime.fromisoformat(text.replace("Z", "+00:00"))


def recorded(store):
    """Returns the deployments on disk, in the order in which they finished."""
    files = sorted((store / "events").glob("*.jsonl")) if (store / "events").is_dir() else []
    events = [json.loads(line) for file in files for line in file.read_text(encoding="utf-8").splitlines()]
    return sorted((e for e in events if e["type"] == "deployment"), key=lambda e: (moment(e["finishedAt"]), e["id"]))


@contextlib.contextmanager
def server(store, profile):
    command = [DORA, "serve", "--store", store, "--profile", profile, "--port", "0"]
    with subprocess.Popen(list(map(str, command)), stdout=subprocess.PIPE, text=True) as process:
        try:
            yield process.stdout.readline().split()[-1]
        finally:
            process.terminate()


def assessed(store, profile):
    """Returns what the REST API says of each deployment, by id."""
    with server(store, profile) as address:
        wanted = "dora/deployments/api/json?from=1990-01-01&tier=ALL&tree=deployments[id,kind,tier]"
        with urllib.request.urlopen(address.rstrip("/") + "/" + wanted) as answer:
            return {deployment["id"]: deployment for deployment in json.load(answer)["deployments"]}


def deployment(event, more):
    finished = moment(event["finishedAt"])
    return Deployment(
        event["version"],
        event["environment"],
        event["result"],
        {
            change["id"]: (finished - moment(change["committedAt"])).total_seconds()
            for change in event.get("changes", [])
            if not change.get("merge")
        },
        event.get("changesCut", False),
        event["application"],
        more.get("kind"),
        more.get("tier"),
    )


def compared(got, wanted):
    """Returns what was got, without what the wanted deployment does not state."""
    got.kind = got.kind if wanted.kind else None
    got.tier = got.tier if wanted.tier else None
    got.changes = {commit: seconds for commit, seconds in sorted(got.changes.items())}
    wanted.changes = {commit: seconds for commit, seconds in sorted(wanted.changes.items())}
    return got


def check_deployments(case, store, profile):
    stated = any(wanted.kind or wanted.tier for wanted in case.deployments)
    more = assessed(store, profile) if stated else {}
    got = [deployment(event, more.get(event["id"], {})) for event in recorded(store)]
    got = [compared(one, wanted) for one, wanted in zip(got, case.deployments)] + got[len(case.deployments):]
    if got != case.deployments:
        yield "recorded:\n    " + "\n    ".join(map(str, got)) + "\n  right:\n    " + "\n    ".join(
            map(str, case.deployments))


def check(folder, case):
    """Yields what is wrong with one case."""
    home, profile = folder / case.home, folder / case.profile
    with tempfile.TemporaryDirectory() as directory:
        store = pathlib.Path(directory) / "store"
        arguments = ("import", "--home", home, "--profile", profile, "--store", store)
        result = json.loads(dora(*arguments, "--format", "json"))
        yield from check_deployments(case, store, profile)
        before = recorded(store)
        again = json.loads(dora(*arguments, "--format", "json"))
        if again["recorded"] or recorded(store) != before:
            yield "the second import changed something"
        left_out = {oddity["reason"]: oddity["count"] for oddity in result["leftOut"]}
        if left_out != case.left_out:
            yield f"left out {left_out}, right: {case.left_out}"
        if case.says:
            text = dora(*arguments[:-1], pathlib.Path(directory) / "text")
            yield from (f"the summary lacks {piece!r}:\n{text}" for piece in case.says if piece not in text)
    if case.suggests:
        proposal = dora("suggest", "--home", home)
        yield from (f"suggest lacks {piece!r}:\n{proposal}" for piece in case.suggests if piece not in proposal)


def problems(folder, case):
    try:
        yield from check(folder, case)
    except AssertionError as e:
        yield str(e)


def check_events(folder, right):
    """Returns what is wrong with the deployments of a file of events."""
    profile = folder / "dora.yaml"
    stated = ("--profile", profile) if profile.exists() else ()
    with tempfile.TemporaryDirectory() as directory:
        store, tables = pathlib.Path(directory) / "store", pathlib.Path(directory) / "tables"
        dora("record", "--store", store, folder / "events.jsonl")
        dora("export", "--store", store, *stated, "--format", "csv", "--output", tables, "--from", "1990-01-01")
        with open(tables / "deployments.csv", encoding="utf-8", newline="") as rows:
            columns = ("kind", "failure_causes", "recovery_seconds")
            got = [tuple(row[column] for column in columns) for row in csv.DictReader(rows)]
    return [] if got == right else [f"assessed: {got}, right: {right}"]


def main():
    root = pathlib.Path(sys.argv[1])
    names = sys.argv[2:] or sorted(f.name for f in root.iterdir() if any(f.glob("home*")))
    failed = False
    for name in names:
        if name in NOT_YET:
            print(f"  {name}: no right values yet")
            continue
        if name not in FOLDERS:
            sys.exit(f"{name}: no right values in {__file__}")
        for case in FOLDERS[name]:
            wrong = list(problems(root / name, case))
            failed |= bool(wrong)
            print(f"  {name}/{case.home}, {case.profile}: {'; '.join(wrong) if wrong else 'as it is right'}")
    if not sys.argv[2:]:
        folders = {str(f.parent.relative_to(root)) for f in root.rglob("events.jsonl")}
        for name in sorted(folders):
            if name not in EVENTS:
                sys.exit(f"{name}: no right values in {__file__}")
            wrong = check_events(root / name, EVENTS[name])
            failed |= bool(wrong)
            print(f"  {name}/events.jsonl: {'; '.join(wrong) if wrong else 'as it is right'}")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
