"""Markdown for a pull request comment: the gate, and a short table of findings with both witnesses quoted."""

import re
from collections.abc import Iterable, Iterator, Sequence

from expectations.gate import Gate
from expectations.validation import Validation, checks_in_words
from expectations.view import ReleaseView, one_line
from expectations.words import CAUSES, PLAIN_CAUSES, clean, counted, published
from transforms.tables import SEVERITIES, Finding, Witness

LIMIT = 65_536
"""Characters that GitHub takes in one comment."""

LONGEST_SENTENCE = 300
STRUCTURE = re.compile(r"[&<>`*_\[\]|~@#\\$]|://|(?<=www)\.|\A\s*[=+-]")
"""What Markdown, HTML, mentions, issue references and automatic links are made of; and what begins a formula, should
the table be opened as a sheet."""

OUTCOME = {0: "✅ Passed", 1: "❌ Findings at or above the gate", 3: "💥 The release is broken"}
MARKS = {"error": "🔴 error", "warning": "🟠 warning", "info": "🔵 info"}


def render(view: ReleaseView, validation: Validation, gate: Gate, limit: int = LIMIT, news: Sequence[str] = ()) -> str:
    """The release as a comment.

    Args:
        view: the release.
        validation: its results.
        gate: the decision.
        limit: characters allowed; findings that do not fit are left out, least severe first, and counted.
        news: what is new since the release before, in sentences.
    """
    shown = [finding for finding in view.findings if finding.status != "waived"]
    waived = view.overview.waived
    head = _head(view, validation, gate)
    if news:
        head += ["", *(f"- {escape(one_line(sentence))[:600]}" for sentence in news)]
    foot = [f"\n{counted(waived, 'finding')} waived."] if waived else []
    if not shown:
        return "\n".join([*head, "", "No open findings.", *foot]) + "\n"
    table = ["", "| | What cannot both hold | One side | The other side | Finding |", "|---|---|---|---|---|"]
    room = limit - sum(len(line) + 1 for line in [*head, *table, *foot]) - 200
    rows = list(_fitting((_row(view, finding) for finding in shown), room))
    left = view.overview.open - len(rows)
    if left:
        foot.insert(0, f"\n{counted(left, 'more finding')} left out for length; the tables of the release hold all.")
    return "\n".join([*head, *table, *rows, *foot]) + "\n"


def _fitting(rows: Iterable[str], room: int) -> Iterator[str]:
    for row in rows:
        room -= len(row) + 1
        if room < 0:
            return
        yield row


def _head(view: ReleaseView, validation: Validation, gate: Gate) -> list[str]:
    whole = view.overview
    levels = [f"{whole.levels[level]} {level}" for level in reversed(SEVERITIES.values) if whole.levels[level]]
    lines = [
        f"### {OUTCOME[gate.exit_code]}",
        "",
        f"{counted(whole.articles, 'article')} from {counted(whole.sources, 'source')}, "
        f"{counted(whole.stories, 'story', 'stories')}, {counted(whole.claims, 'claim')}, "
        f"{counted(whole.figures, 'figure')}, {counted(whole.rejects, 'reject')}. "
        f"Open findings: {', '.join(levels) or 'none'}. {checks_in_words(validation)}.",
    ]
    if gate.exit_code not in (0, 1):
        lines += ["", *(f"- {escape(reason)[:1000]}" for reason in gate.reasons[:10])]
    return lines


def _row(view: ReleaseView, finding: Finding) -> str:
    cause = f" ({CAUSES[finding.cause]})" if finding.cause and finding.cause not in PLAIN_CAUSES else ""
    expired = "<br>*its waiver has expired*" if finding.status == "expired" else ""
    cells = [
        MARKS[finding.severity],
        escape(finding.message[:600]) + cause + expired,
        _side(view, finding.witness_a, finding.support_a),
        "" if finding.witness_b is None else _side(view, finding.witness_b, finding.support_b),
        f"`{finding.finding_id}`",
    ]
    return f"| {' | '.join(cells)} |"


def _side(view: ReleaseView, witness: Witness, support: int) -> str:
    excerpt = view.excerpt(witness)
    article = view.articles.get(witness.article_id)
    room = max(40, (LONGEST_SENTENCE - len(excerpt.surface)) // 2)
    before = excerpt.before if len(excerpt.before) <= room else "…" + excerpt.before[-room:]
    after = excerpt.after if len(excerpt.after) <= room else excerpt.after[:room] + "…"
    surface = escape(excerpt.surface[:LONGEST_SENTENCE])
    who = "" if article is None else f"<br>— {escape(article.source)}, {published(article)}"
    return f"{escape(before)}**{surface}**{escape(after)}{who}, {counted(support, 'independent text')}"


def escape(text: str) -> str:
    """Foreign text as Markdown shows it letter by letter: nothing in it formats, links, mentions or breaks a cell."""
    return STRUCTURE.sub(lambda match: "".join(f"&#{ord(letter)};" for letter in match.group()), clean(one_line(text)))
