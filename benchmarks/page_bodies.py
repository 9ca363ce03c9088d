"""How well the body of an article is found in a page: words of the body found, and words found that are none of it.

    python benchmarks/page_bodies.py [--pages 200]

Sample articles with variation are put into ten templates, written for this measurement after what pages of news sites
have: navigation, teasers, related stories within and after the body, comments, captions, cookie notices, pages of
`div` alone, boxes that nothing marks as such, and markup that is broken. Precision, recall and F1 count words with
their repetitions, and shingles of four words, as the article extraction benchmark of Scrapinghub does.
"""

import argparse
import html
import sys
from collections import Counter
from collections.abc import Callable, Iterable

from argument_types import a_number
from raw_files import Sample, page, samples

from transforms.raw.pages import read_page

SHINGLE = 4

TEASERS = "".join(
    f'<div class="teaser"><a href="/t/{n}"><img src="/i/{n}.jpg" alt=""><h3>{title}</h3></a>'
    f"<p>{lead}</p><span>{n + 2} hours ago</span></div>"
    for n, (title, lead) in enumerate(
        [
            ("Library to close on Sundays", "The branch at Hill Street has fewer visitors than three years ago."),
            ("Rovers draw at home", "A late goal saved a point for the hosts before 4,100 spectators."),
            ("New bridge opens in spring", "The crossing cost 14 million and took two years to build."),
            ("Baker wins prize for rye bread", "It was her ninth time at the fair, and the first with rye."),
        ]
    )
)
LINKS = "".join(
    f'<li><a href="/{name.lower()}">{name}</a></li>' for name in ("News", "Sport", "Weather", "Culture", "Shop")
)
COMMENTS = "".join(
    f'<li class="comment"><b>{name}</b> <time>{n} minutes ago</time><p>{words}</p><a href="#">Reply</a></li>'
    for n, (name, words) in enumerate(
        [
            ("gull_77", "I was there and saw far more than that, at least twice as many, whatever they say now."),
            ("Penny", "Nobody asked us before they spent the money. It is the same every year in this town."),
            ("harbour lad", "Thanks to the crews who went out that night. We should all be grateful to them."),
        ]
    )
)
FOOT = (
    "<p>Copyright 2026 The Courier. All rights reserved.</p><p>Terms of use | Privacy | Contact | Jobs | Advertise</p>"
)
COOKIES = (
    '<div class="cookie-banner"><p>We and our 812 partners store and access information on your device. '
    "You can change your choices at any time.</p><button>Accept all</button></div>"
)


def _paragraphs(sample: Sample) -> list[str]:
    return [f"<p>{html.escape(text)}</p>" for text in sample.paragraphs]


def _shell(sample: Sample, inner: str, after: str = "") -> str:
    return (
        f'<!doctype html><html lang="en"><head><title>{html.escape(sample.title)}</title></head><body>'
        f"<header><nav><ul>{LINKS}</ul></nav></header>{inner}{after}<footer>{FOOT}</footer></body></html>"
    )


def _with_comments(sample: Sample) -> str:
    inner = f"<main><article><h1>{html.escape(sample.title)}</h1>{''.join(_paragraphs(sample))}</article></main>"
    return _shell(sample, inner, f'<section id="comments"><h2>3 comments</h2><ol>{COMMENTS}</ol></section>')


def _with_related(sample: Sample) -> str:
    body = _paragraphs(sample)
    box = f'<aside class="related"><h4>Related stories</h4>{TEASERS}</aside>'
    body.insert(len(body) // 2, box)
    inner = f'<div class="article-body">{"".join(body)}</div><div class="more"><h2>More on this</h2>{TEASERS}</div>'
    return _shell(sample, inner)


def _with_advertisements(sample: Sample) -> str:
    words = '<div class="ad"><span>Advertisement</span><p>Save 40 % on boots this week only. Order now.</p></div>'
    body = words.join(_paragraphs(sample))
    return _shell(sample, f"{COOKIES}<article><h1>{html.escape(sample.title)}</h1>{body}</article>", words)


def _of_divs(sample: Sample) -> str:
    body = "".join(f"<div>{html.escape(text)}</div>" for text in sample.paragraphs)
    inner = (
        f'<div id="wrap"><div class="left">{TEASERS}</div><div class="story"><h1>{sample.title}</h1>{body}</div></div>'
    )
    return _shell(sample, inner)


def _of_breaks(sample: Sample) -> str:
    body = "<br><br>".join(html.escape(text) for text in sample.paragraphs)
    return _shell(sample, f'<table><tr><td><ul>{LINKS}</ul></td><td class="content">{body}</td></tr></table>')


def _with_furniture(sample: Sample) -> str:
    figure = '<figure><img src="/a.jpg"><figcaption>The harbour last week. Photo: Courier</figcaption></figure>'
    share = '<ul class="share"><li>Share</li><li>Post</li><li>Mail</li></ul>'
    letter = '<div class="newsletter"><h3>Sign up for our newsletter</h3><p>The best stories in your inbox.</p></div>'
    body = _paragraphs(sample)
    body.insert(1, figure)
    body.insert(len(body) - 1, letter)
    byline = '<p class="byline">By <a href="/ann">Ann Lee</a> | 3 March 2026</p>'
    inner = f"<article><h1>{html.escape(sample.title)}</h1>{byline}{share}{''.join(body)}{share}</article>"
    return _shell(sample, inner, TEASERS)


def _front_heavy(sample: Sample) -> str:
    return _shell(sample, f'<div class="top">{TEASERS * 3}</div><main><div class="entry-content">'
                  f'{"".join(_paragraphs(sample))}</div></main>', TEASERS * 2)  # fmt: skip


def _unmarked(sample: Sample) -> str:
    body = _paragraphs(sample)
    body.insert(2, '<p><strong>Read more: <a href="/t/1">Rovers draw at home</a></strong></p>')
    body.insert(len(body) // 2, "<p><em>Story continues below</em></p>")
    body.append("<p>Ann Lee has written about the harbour since 2011. She lives in Selwick with two dogs.</p>")
    body.append("<p>Do you have a story for us? Write to desk@courier.example or call 0555 0100.</p>")
    return _shell(sample, f"<div><div><h1>{html.escape(sample.title)}</h1>{''.join(body)}</div></div>", TEASERS)


def _broken(sample: Sample) -> str:
    body = "".join(f"<p>{html.escape(text)}<div class=x>" for text in sample.paragraphs)
    return f"<title>{html.escape(sample.title)}</title><ul>{LINKS}<center><td><h1>{sample.title}{body}</p></b>{FOOT}"


TEMPLATES: dict[str, Callable[[Sample], str]] = {
    "plain, JSON-LD": lambda sample: page(sample).decode(),
    "comments": _with_comments,
    "related stories": _with_related,
    "advertisements": _with_advertisements,
    "div alone": _of_divs,
    "table and breaks": _of_breaks,
    "captions, sharing": _with_furniture,
    "teasers around": _front_heavy,
    "boxes without a mark": _unmarked,
    "broken markup": _broken,
}
"""What a page is like, and what makes one."""


def main() -> int:
    """Print precision, recall and F1 for each template, and for all."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--pages", type=a_number, default=200, help="for each template")
    arguments = parser.parse_args()
    print("| template | precision | recall | F1 | F1, shingles of 4 |\n|---|---:|---:|---:|---:|")
    total, shingled = Score(), Score()
    for name, make in TEMPLATES.items():
        words, shingles = measure(make, arguments.pages)
        total += words
        shingled += shingles
        print(f"| {name} | {words.precision:.3f} | {words.recall:.3f} | {words.f1:.3f} | {shingles.f1:.3f} |")
    print(f"| all | {total.precision:.3f} | {total.recall:.3f} | {total.f1:.3f} | {shingled.f1:.3f} |")
    return 0


class Score:
    """Counts of what was found rightly, wrongly, and not at all."""

    def __init__(self, right: int = 0, wrong: int = 0, missed: int = 0) -> None:
        self.right, self.wrong, self.missed = right, wrong, missed

    def __add__(self, other: "Score") -> "Score":
        return Score(self.right + other.right, self.wrong + other.wrong, self.missed + other.missed)

    @property
    def precision(self) -> float:
        """The share of what was found that is right."""
        return self.right / max(1, self.right + self.wrong)

    @property
    def recall(self) -> float:
        """The share of what is right that was found."""
        return self.right / max(1, self.right + self.missed)

    @property
    def f1(self) -> float:
        """Their harmonic mean."""
        return 2 * self.right / max(1, 2 * self.right + self.wrong + self.missed)


def measure(make: Callable[[Sample], str], pages: int) -> tuple[Score, Score]:
    """The score of one template, in words and in shingles."""
    words, shingles = Score(), Score()
    for sample in samples(pages):
        found = (read_page(make(sample)).text or "").split()
        expected = sample.text.split()
        words += _compare(found, expected)
        shingles += _compare(_shingles(found), _shingles(expected))
    return words, shingles


def _shingles(words: list[str]) -> list[str]:
    return [" ".join(words[n : n + SHINGLE]) for n in range(max(1, len(words) - SHINGLE + 1))]


def _compare(found: Iterable[str], expected: Iterable[str]) -> Score:
    a, b = Counter(found), Counter(expected)
    return Score((a & b).total(), (a - b).total(), (b - a).total())


if __name__ == "__main__":
    sys.exit(main())
