#!/usr/bin/env python3
"""Imports a real Jenkins home with the dora command and compares with what plain XML and text tools find there.

usage: check-import.py JENKINS_HOME. Every build counts as a deployment of an application that is called like its job, so
that builds, results, revisions and the commits of every deployment can be compared one by one.
"""

import json
import pathlib
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree

DORA = pathlib.Path(__file__).parent.parent / "dora"
PROFILE = """\
dora:
  timeZone: UTC
  rules:
    - {jobs: "**", application: "${JOB_NAME}", version: "${BUILD_NUMBER}", environment: production}
"""
RESULTS = {"SUCCESS": "SUCCESS", "UNSTABLE": "SUCCESS", "FAILURE": "FAILURE", "ABORTED": "ABORTED"}


def script_repositories(root):
    """Returns the repositories that a build checked out for its Jenkinsfile alone."""
    places, urls = {}, []
    for checkout in root.iter("org.jenkinsci.plugins.workflow.job.WorkflowRun_-SCMCheckout"):
        # A checkout of the same repository refers to the one before it.
        urls = [url.text for url in checkout.iter("url")] or urls
        for url in urls:
            places.setdefault(url, []).append(checkout.findtext("workspace") or "")
    return {url for url, workspaces in places.items() if all("@script" in workspace for workspace in workspaces)}


def build(directory):
    """Returns what build.xml and the changelogs in a directory say."""
    # Python knows XML 1.0 only, which these files are but for their first line.
    text = (directory / "build.xml").read_text(encoding="utf-8").replace("version='1.1'", "version='1.0'", 1)
    root = ElementTree.fromstring(text)
    revisions = [
        revision
        for data in root.iter("hudson.plugins.git.util.BuildData")
        if data.findtext("remoteUrls/string") not in script_repositories(root)
        for revision in re.findall(
            r"<sha1>([0-9a-f]{40})</sha1>(?=(?:(?!<sha1>).)*?<hudsonBuildNumber>(\d+)<)",
            ElementTree.tostring(data, encoding="unicode"),
            re.DOTALL,
        )
    ]
    started = int(root.findtext("startTime") or root.findtext("timestamp"))
    return {
        "job": directory.parent.parent.name,
        "number": int(directory.name),
        "result": RESULTS[root.findtext("result")],
        "started": started,
        "finished": started + int(root.findtext("duration")),
        "revision": next((sha1 for sha1, number in revisions if number == directory.name), None),
        "commits": [
            line.split()[1]
            for changelog in sorted(directory.glob("changelog*.xml"))
            # Git lists the newest commit first, Jenkins the oldest.
            for line in reversed(changelog.read_text(encoding="utf-8").splitlines())
            if line.startswith("commit ")
        ],
    }


def with_changes(builds):
    """Adds to each build of a job the commits since the build of the last success before it."""
    for current in builds:
        earlier = [b for b in builds if b["result"] == "SUCCESS" and b["finished"] < current["finished"]]
        baseline = max(earlier, key=lambda b: b["finished"])["number"] if earlier else current["number"]
        commits = [c for b in builds if baseline < b["number"] <= current["number"] for c in b["commits"]]
        current["changes"] = list(dict.fromkeys(commits))
    return builds


def expected(home):
    """Returns what has to be recorded, by id."""
    jobs = {}
    for file in sorted(home.glob("jobs/*/builds/*/build.xml"), key=lambda f: int(f.parent.name)):
        jobs.setdefault(file.parent.parent, []).append(build(file.parent))
    return {
        f"{b['job']}#{b['number']}@{b['started']}:rule": (b["result"], b["revision"], b["changes"])
        for builds in jobs.values()
        for b in with_changes(builds)
    }


def recorded(store):
    """Returns what was recorded, by id."""
    lines = [line for file in (store / "events").glob("*.jsonl") for line in file.read_text().splitlines()]
    return {
        event["id"]: (event["result"], event.get("revision"), [c["id"] for c in event.get("changes", [])])
        for event in map(json.loads, lines)
    }


def import_home(home, store):
    """Imports and returns what the command says of it."""
    profile = store.parent / "dora.yaml"
    profile.write_text(PROFILE)
    arguments = ("--home", home, "--profile", profile, "--store", store, "--format", "json")
    return json.loads(subprocess.run([DORA, "import", *arguments], check=True, stdout=subprocess.PIPE, text=True).stdout)


def fail(*sentences):
    print(*sentences, sep="\n", file=sys.stderr)
    sys.exit(1)


def main():
    home = pathlib.Path(sys.argv[1])
    wanted = expected(home)
    with tempfile.TemporaryDirectory() as directory:
        store = pathlib.Path(directory) / "store"
        first = import_home(home, store)
        got = recorded(store)
        second = import_home(home, store)
        if recorded(store) != got or second["recorded"] != 0:
            fail("the second import changed something")
    if first["leftOut"]:
        fail("builds were left out:", first["leftOut"])
    if got != wanted:
        fail(*(f"{i}: recorded {got.get(i)}, expected {wanted.get(i)}" for i in sorted(got.keys() | wanted.keys())
               if got.get(i) != wanted.get(i)))
    results = [result for result, _, _ in got.values()]
    commits = {commit for _, _, changes in got.values() for commit in changes}
    print(f"  {len(got)} builds, {sum(1 for _, revision, _ in got.values() if revision)} with a revision,",
          ", ".join(f"{results.count(result)} {result}" for result in sorted(set(results))) + ",",
          f"{first['changes']} changes of {len(commits)} commits: all as expected")


if __name__ == "__main__":
    main()
