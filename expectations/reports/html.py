"""HTML: one file that opens offline, for a reader with one minute and for a reviewer with more.

Nothing in it is loaded from elsewhere and nothing in it runs. The words of articles are foreign input: all of them
are escaped, and only http and https addresses become links.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from urllib.parse import urlsplit

from jinja2 import Environment, PackageLoader, StrictUndefined, Template

from expectations import words
from expectations.gate import Gate, stops
from expectations.overview import MOST_REJECTS
from expectations.validation import Result, Validation, checks_in_words
from expectations.view import ReleaseView, one_line
from transforms.tables import SEVERITIES, Claim, Figure, Finding, Witness

MOST_FINDINGS = 500
MOST_FIGURES = 200
MOST_WORDINGS = 12
"""How many of each are printed, of a story where it has them; past that a page no longer opens well, and the tables
hold the rest."""


def render(view: ReleaseView, validation: Validation, gate: Gate, stamp: str = "", news: Sequence[str] = ()) -> str:
    """The report on a release.

    Args:
        view: the release.
        validation: its results.
        gate: the decision.
        stamp: words that name the release or the run, such as its time; none is taken from a clock.
        news: what is new since the release before, in sentences.
    """
    whole = view.overview
    copied = [[view.articles[one] for one in group] for group in whole.shown_copies]
    return _template().render(
        view=view,
        whole=whole,
        gate=gate,
        stamp=stamp,
        news=news,
        headline=_headline(view, gate),
        severities=tuple(reversed(SEVERITIES.values)),
        findings=view.findings[:MOST_FINDINGS],
        stories=[view.stories[story_id] for story_id in whole.shown_stories],
        copied=copied,
        rejects=view.rejects[:MOST_REJECTS],
        uncompared=_uncompared(view),
        checks=_checks(validation),
        held=checks_in_words(validation),
        cut={
            "findings": max(0, whole.findings - MOST_FINDINGS),
            "stories": whole.told_twice - len(whole.shown_stories),
            "copied": whole.copies - len(copied),
            "rejects": max(0, whole.rejects - MOST_REJECTS),
        },
    )


@cache
def _template() -> Template:
    environment = Environment(
        loader=PackageLoader("expectations", "reports"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=lambda value: one_line(value) if type(value) is str else value,
    )
    environment.globals |= {
        "words": words,
        "stops": stops,
        "sides": sides,
        "tellings": tellings,
        "most_figures": MOST_FIGURES,
        "most_wordings": MOST_WORDINGS,
    }
    environment.filters["web"] = web
    return environment.get_template("template.html.j2")


def web(address: str | None) -> str | None:
    """An address that may become a link, or None: http and https only, and with a host."""
    try:
        parts = urlsplit(address or "")
    except ValueError:
        return None
    return address if parts.scheme in ("http", "https") and parts.netloc else None


def sides(finding: Finding) -> list[tuple[Witness, int]]:
    """The witnesses of a finding, each with the lineages on its side."""
    both = [(finding.witness_a, finding.support_a)]
    return both if finding.witness_b is None else [*both, (finding.witness_b, finding.support_b)]


@dataclass(frozen=True, slots=True)
class Telling:
    """How a figure is told: a wording, its sentence, and the outlets that have it so with their articles counted."""

    wording: str
    sentence: str
    sources: tuple[tuple[str, int], ...]


def tellings(view: ReleaseView, figure: Figure) -> list[Telling]:
    """The wordings of a figure, each once, with the outlets that use it."""
    groups: dict[str, list[Claim]] = {}
    for claim in view.claims_of_figure.get(figure.figure_id, []):
        groups.setdefault(one_line(claim.surface), []).append(claim)
    return [
        Telling(wording, str(view.excerpt(claims[0])), _outlets(view, claims)) for wording, claims in groups.items()
    ]


def _outlets(view: ReleaseView, claims: Iterable[Claim]) -> tuple[tuple[str, int], ...]:
    articles = {claim.article_id for claim in claims}
    return tuple(sorted(Counter(view.articles[one].source for one in articles if one in view.articles).items()))


def _headline(view: ReleaseView, gate: Gate) -> str:
    if gate.exit_code not in (0, 1):
        return "This release is broken and should not be used"
    count = view.overview.open
    if count:
        return f"{words.in_words(count).capitalize()} thing{'s' * (count > 1)} in these articles cannot be true as told"
    if not view.overview.told_twice:
        return "Nothing could be compared: no event is told by two independent texts"
    return "No discrepancy found in what could be compared"


def _uncompared(view: ReleaseView) -> list[str]:
    """What a reader might believe was compared, and was not."""
    whole, undated = view.overview, view.overview.undated
    kinds = ", ".join(
        words.counted(count, *(("quantity", "quantities") if kind == "quantity" else (kind,)))
        for kind, count in sorted(whole.loose.items())
    )
    lines = [
        (sum(whole.loose.values()), "claim", "claims", f"filling no sure slot, and so set against nothing ({kinds})"),
        (whole.single, "figure", "figures", "from one independent text only"),
        (whole.stories - whole.told_twice, "story", "stories", "told by one independent text only"),
        (whole.homeless, "article", "articles", "of no story"),
        (undated, "article", "articles", "without a publication date, whose weekdays and yearless days stay open"),
        (whole.rejects, "raw record", "raw records", "that could not be read as an article"),
    ]
    return [f"{words.counted(count, one, many)} {text}" for count, one, many, text in lines if count]


def _checks(validation: Validation) -> list[tuple[str, list[Result]]]:
    groups: dict[str, list[Result]] = {}
    for result in validation.results:
        groups.setdefault(f"{result.family.replace('_', '-')}: {result.subject}", []).append(result)
    return list(groups.items())
