"""A test that was skipped or expected to fail has shown nothing: the run fails."""

import pytest


@pytest.hookimpl(tryfirst=True)
def pytest_sessionfinish(session):
    reporter = session.config.pluginmanager.get_plugin("terminalreporter")
    if session.exitstatus == pytest.ExitCode.OK and _untested(reporter):
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


def pytest_terminal_summary(terminalreporter):
    if untested := _untested(terminalreporter):
        terminalreporter.section("skipped or expected to fail", red=True)
        for report in untested:
            terminalreporter.line(f"{report.nodeid}: {_reason(report)}", red=True)


def _untested(reporter):
    outcomes = "skipped", "xfailed", "xpassed"
    return [report for each in outcomes for report in reporter.stats.get(each, [])]


def _reason(report):
    if hasattr(report, "wasxfail"):
        return report.wasxfail
    return report.longrepr[2]
