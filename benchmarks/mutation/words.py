"""Distortions of quoted words, speakers, offices, names, quantifiers and agents."""

import re
from collections.abc import Iterator, Mapping

from mutation.oracle import ROLES, TITLED, offices, persons, said_too
from mutation.plants import WINDOW, Edit, Page, Place, Plant, Scene, alike, distortion, spoken, stems
from transforms.tables import Mention, Quote
from transforms.words import WORD, lemma

WORDS_AROUND = 3
"""Words on either side of a changed one by which another article is seen to quote the same."""

SWAPPED_WORDS = {
    "good": "bad", "bad": "good", "great": "terrible", "never": "often", "always": "seldom", "all": "some",
    "best": "worst", "worst": "best", "first": "last", "last": "first", "safe": "guilty", "right": "wrong",
    "wrong": "right", "strong": "weak", "love": "hate", "loved": "hated", "man": "woman", "woman": "man", "boy": "girl",
    "girl": "boy", "children": "parents", "kids": "parents", "people": "animals", "family": "company", "police": "army",
    "house": "garage", "home": "office", "car": "truck", "mother": "father", "father": "mother", "son": "daughter",
    "daughter": "son", "night": "morning", "morning": "night", "happy": "angry", "sad": "proud", "big": "tiny",
    "small": "huge", "old": "young", "young": "old", "more": "less", "less": "more", "many": "few", "every": "no",
    "everyone": "nobody", "nothing": "everything", "everything": "nothing", "important": "trivial", "help": "harm",
    "life": "career", "death": "illness", "gun": "knife", "killed": "saved", "shot": "robbed", "street": "park",
    "community": "government", "school": "church", "time": "money", "day": "year", "world": "town", "war": "game",
    "before": "after", "after": "before", "win": "lose", "tragic": "funny", "tragedy": "joke", "horrible": "lovely",
    "senseless": "sensible", "hard": "easy", "dangerous": "harmless", "true": "false", "false": "true",
}  # fmt: skip


def quoted_words(quote: Quote) -> Iterator[tuple[int, int, list[str], int]]:
    """Each word of a direct quotation with its place, the words around it, and which of them it is; what stands in
    brackets is the desk's own.
    """
    found = list(re.finditer(r"[^\W_]+(?:['’.-][^\W_]+)*", quote.surface))
    own = [bracket.span() for bracket in re.finditer(r"\[[^\]]*\]|\([^)]*\)", quote.surface)]
    for index, match in enumerate(found):
        if any(start <= match.start() < end for start, end in own):
            continue
        low = max(0, index - WORDS_AROUND)
        around = [m[0].lower().replace("’", "'") for m in found[low : index + WORDS_AROUND + 1]]
        if len(around) > WORDS_AROUND + 1:
            yield quote.start + match.start(), quote.start + match.end(), around, index - low


@distortion("quoted word")
def quoted_word(scene: Scene) -> Iterator[Plant]:
    """One word of a quotation is another."""
    for quote in scene.page.quotes:
        if not quote.direct or quote.part != "body":
            continue
        for start, end, around, index in quoted_words(quote):
            new = SWAPPED_WORDS.get(around[index])
            page = said_too(scene, around) if new else None
            if page is not None and new:
                yield scene.plant("quoted word", Edit("body", start, end, new), told_in=page.article.article_id)
                break


AUXILIARY = {"is", "are", "was", "were", "will", "would", "can", "could", "should", "have", "has", "do", "did"}


@distortion("negated quotation")
def negated_quotation(scene: Scene) -> Iterator[Plant]:
    """A quotation says the opposite: a `not` too many or too few."""
    for quote in scene.page.quotes:
        if not quote.direct or quote.part != "body":
            continue
        for start, end, around, index in quoted_words(quote):
            word = around[index]
            if word not in AUXILIARY and word != "not" and not word.endswith("n't"):
                continue
            page = said_too(scene, around)
            if page is None:
                continue
            text = scene.page.text("body")
            if word == "not":
                edit = Edit("body", start, end + 1, "")
            elif word.endswith("n't"):
                positive = {"can't": "can", "won't": "will"}.get(word, word[:-3])
                edit = Edit("body", start, end, positive)
            elif index + 1 < len(around) and around[index + 1] in {"not", "you", "i", "we", "they", "he", "she", "it"}:
                continue
            else:
                edit = Edit("body", end, end, " not")
            if text[end : end + 1].isspace() or word != "not":
                yield scene.plant("negated quotation", edit, told_in=page.article.article_id,
                                  around=[Place("body", start, end)])  # fmt: skip
                break


SAYS = (
    "said|says|say|told|tells|wrote|writes|added|adds|tweeted|explained|recalled|insisted|stated|asked|continued|noted"
)
SAYS_BEHIND = re.compile(rf"\s+(?:\w+\s+)?(?:{SAYS})\b")
SAYS_BEFORE = re.compile(rf"\b(?:{SAYS}|according to)\s+(?:[\w.]+\s+){{0,3}}$")


def says(text: str, start: int, end: int) -> bool:
    """Whether a word of speech stands beside a name: another naming of the speaker is not who is quoted."""
    return bool(SAYS_BEHIND.match(text, end) or SAYS_BEFORE.search(text[max(0, start - 60) : start]))


def goes_on(quote: Quote, place: int) -> bool:
    """Whether a place behind a quotation is in its sentence: one that ends with a full stop is told to its end."""
    return place < quote.end or not quote.surface.rstrip().endswith(".")


@distortion("speaker")
def speaker(scene: Scene) -> Iterator[Plant]:
    """A quotation is given to somebody else of the article."""
    known = persons(scene.page)
    for quote in scene.page.quotes:
        if not quote.direct or quote.part != "body" or not quote.speaker or not quote.speaker_surface:
            continue
        surname = quote.speaker.split()[-1]
        if surname not in known or surname not in quote.speaker_surface:
            continue
        words = spoken(quote.surface)
        if len(words) < 6:
            continue
        page = said_too(scene, words[:8], surname)
        other = next((name for last, name in sorted(known.items()) if last != surname), None)
        text = scene.page.text("body")
        low, high = max(0, quote.start - 150), quote.end + 150
        places = [
            found.start()
            for found in re.finditer(re.escape(quote.speaker_surface), text[:high])
            if found.start() >= low and not quote.start <= found.start() < quote.end
        ]
        if page is None or other is None or not places:
            continue
        places = [
            place for place in places if says(text, place, place + len(quote.speaker_surface)) and goes_on(quote, place)
        ]
        if not places:
            continue
        at = min(places, key=lambda place: min(abs(place - quote.end), abs(place - quote.start)))
        edit = Edit("body", at, at + len(quote.speaker_surface), other)
        around = Place("body", min(at, quote.start), max(at + len(quote.speaker_surface), quote.end))
        yield scene.plant("speaker", edit, around=[around], told_in=page.article.article_id)


GIVEN = ("Harold", "Rupert", "Clement", "Edmund", "Winifred", "Mabel", "Agatha", "Doris")


@distortion("given name")
def given_name(scene: Scene) -> Iterator[Plant]:
    """A person gets another given name throughout the article."""
    for surname, name in persons(scene.page).items():
        page = next((page for page in scene.others if persons(page).get(surname) == name), None)
        text = scene.page.text("body")
        given = name.split()[0]
        places = [match.start() for match in re.finditer(rf"\b{re.escape(name)}\b", text)]
        if page is None or not places or len(given) < 3:
            continue
        if len({persons(other).get(surname, name) for other in scene.story}) > 1:
            continue
        new = GIVEN[sum(map(ord, name)) % len(GIVEN)]
        edits = [Edit("body", at, at + len(given), new) for at in places]
        around = [Place("body", at, at + len(name)) for at in places]
        yield scene.plant("given name", *edits, around=around, told_in=page.article.article_id)


@distortion("surname")
def surname_spelt(scene: Scene) -> Iterator[Plant]:
    """A surname is spelt in another way throughout the article."""
    for surname, name in persons(scene.page).items():
        page = next((page for page in scene.others if persons(page).get(surname) == name), None)
        text = scene.page.text("body")
        if page is None or len(surname) < 5 or not surname.isalpha() or name not in text:
            continue
        middle = next((i for i in range(2, len(surname) - 1) if surname[i] != surname[i + 1]), None)
        if middle is None or len({persons(other).get(surname, name) for other in scene.story}) > 1:
            continue
        new = surname[:middle] + surname[middle + 1] + surname[middle] + surname[middle + 2 :]
        places = [match.start() for match in re.finditer(rf"\b{re.escape(surname)}\b", text)]
        edits = [Edit("body", at, at + len(surname), new) for at in places]
        around = [
            Place("body", at - (len(name) - len(surname)), at + len(surname))
            for at in places
            if text[max(0, at - len(name) + len(surname)) :].startswith(name)
        ]
        yield scene.plant("surname", *edits, around=around, told_in=page.article.article_id)


QUANTIFIERS: Mapping[str, str] = {"some": "all", "most": "few", "all": "some", "many": "few", "few": "most",
                                  "half": "most", "none": "most"}  # fmt: skip
QUANTIFIED = re.compile(
    r"\b((?i:some|most|all|many|few|half|none))\s+(?:of\s+)?(?:the\s+|its\s+|their\s+|his\s+)?([a-z]+)\b"
)


SENTENCE_END = re.compile(r"[.!?]\W*\s|\n")


def beside(page: Page, match: re.Match[str]) -> set[str]:
    """The telling words of the sentence behind a quantified thing: two texts that share none say different things."""
    behind = SENTENCE_END.split(page.text("body")[match.end() : match.end() + 60])[0]
    return set(stems(spoken(behind)))


@distortion("quantifier")
def quantifier(scene: Scene) -> Iterator[Plant]:
    """Some of a thing becomes all of it."""
    for match in QUANTIFIED.finditer(scene.page.text("body")):
        old, noun = match[1].lower(), lemma(match[2])
        if not match[2].endswith("s") or noun == match[2].lower() or match[2] == "times":
            continue  # all times Eastern: what an article says of itself
        words = beside(scene.page, match)
        for page in scene.others:
            for other in QUANTIFIED.finditer(page.text("body")):
                if other[1].lower() != old or lemma(other[2]) != noun:
                    continue
                if len(words & beside(page, other)) >= 2:
                    new = QUANTIFIERS[old]
                    new = new.capitalize() if match[1][0].isupper() else new
                    yield scene.plant("quantifier", Edit("body", *match.span(1), new),
                                      around=[Place("body", *match.span())],
                                      told_in=page.article.article_id)  # fmt: skip
                    break
            else:
                continue
            break


CONTRARY = {
    "convicted": "acquitted", "acquitted": "convicted", "approved": "rejected", "rejected": "approved", "passed":
    "rejected", "won": "lost", "lost": "won", "granted": "denied", "upheld": "overturned", "overturned": "upheld",
    "rose": "fell", "fell": "rose", "supported": "opposed", "opposed": "supported", "backed": "opposed", "allowed":
    "barred", "banned": "permitted", "accepted": "rejected", "survived": "died",
}  # fmt: skip
MOVED = frozenset({"rose", "fell"})
AMOUNT = re.compile(r"[^.;!?]{0,40}?[\d%]")
"""What stands behind a word that tells of a figure and not of a person."""

TOLD = re.compile(
    r"\b(?P<was>was|were|has been|have been|had been|has|had) (?P<done>(?!been\b)[a-z]+(?:ed|en|ght|old|un|aid|eld))\b"
)
DOUBTED = re.compile(
    r"\b(?:not|never|no|none|nobody|without|nor|neither|if|whether|would|could|may|might|believed?|thought|reportedly"
    r"|allegedly|apparently|claim\w*|rumou?r\w*|as (?:if|though)|false(?:ly)?|fake|bogus|hoax|untrue|debunk\w*)\b"
    r"|n['’]t\b|\?"
)
"""What leaves open whether a sentence tells what was so, or says that it was not."""

SPEECH = frozenset({"said", "told", "added", "asked", "stated", "explained", "noted"})
"""What somebody has said: that he has not, is told of nothing that he said to others."""


def outcomes(page: Page) -> Iterator[tuple[re.Match[str], str, dict[str, float]]]:
    """What a page tells plainly to be so: where, the word for it, and what is told around it."""
    text = page.text("body")
    pattern = re.compile(rf"{TOLD.pattern}|(?<!-)\b(?P<plain>{'|'.join(CONTRARY)})\b(?!-)")
    for sentence in re.finditer(r"[^.!?\n]+[.!?]", text):
        if DOUBTED.search(sentence[0]):
            continue
        for match in pattern.finditer(text, *sentence.span()):
            if match["done"] in SPEECH and match["was"].startswith("ha"):
                continue  # has said, had told; was told is done to somebody
            before = WORD.findall(text[sentence.start() : match.start()])[-WINDOW:]
            after = WORD.findall(text[match.end() : sentence.end()])[:WINDOW]
            yield match, match["done"] or match["plain"], stems([*before, *after])


@distortion("outcome")
def outcome(scene: Scene) -> Iterator[Plant]:
    """What was done was not done, or its contrary was; never where it may have been done since."""
    mine = scene.page.article.published_at
    quoted = [quote for quote in scene.page.quotes if quote.direct and quote.part == "body"]
    for match, word, told in outcomes(scene.page):
        if any(quote.start <= match.start() < quote.end for quote in quoted):
            continue
        for page in scene.others:
            theirs = page.article.published_at
            if (mine is None) != (theirs is None) or (mine and theirs and mine.date() < theirs.date()):
                continue
            if any(word == other and alike(told, around) for _, other, around in outcomes(page)):
                if word in MOVED and not AMOUNT.match(scene.page.text("body"), match.end()):
                    break  # fell ill
                if word in CONTRARY:
                    edit = Edit("body", match.end() - len(word), match.end(), CONTRARY[word])
                else:
                    edit = Edit("body", match.end("was"), match.end("was"), " not")
                yield scene.plant("outcome", edit, around=[Place("body", *match.span())],
                                  told_in=page.article.article_id)  # fmt: skip
                break


NO_DOER = re.compile(r"\b(?:of|for|by|with|to|from|in|at|on|and|or)\s+(?:the\s+)?$")
"""What stands before a name that is not who does what the verb behind it says: a spokesman for Ruiz told."""

TITLES_BEFORE = re.compile(r"(?:\b[A-Z][\w.’'-]*\s+){0,4}$")
"""The title of somebody, which goes to whoever takes the place of the name behind it."""


def agents(page: Page) -> Iterator[tuple[Mention, str]]:
    """Who does what: a surname in front of a verb of doing; what one told, somebody else may have told as well."""
    text = page.text("body")
    for mention in page.mentions:
        if mention.part == "body" and mention.type in {"person", "organisation"}:
            if NO_DOER.search(text[max(0, mention.start - 12) : mention.start]):
                continue
            found = re.match(r" (proposed|announced|signed|sued|shot|killed|won(?!['’]t)|bought|offered|accused|called|"
                             r"ordered|filed|released|arrested|charged|found|made|claimed|denied|opened|fired)\b",
                             text[mention.end :])  # fmt: skip
            if found:
                yield mention, found[1]


def one_name(one: str, other: str) -> bool:
    """Whether two names may be of one: persons of one surname, Lind and Lind Shipping."""
    first, second = one.split(), other.split()
    return first[-1] == second[-1] or set(first) <= set(second) or set(second) <= set(first)


@distortion("agent")
def agent(scene: Scene) -> Iterator[Plant]:
    """Somebody else of the article does it."""
    text = scene.page.text("body")
    for mention, verb in agents(scene.page):
        words = spoken(text[mention.end : mention.end + 70])
        other = next((m for m in scene.page.mentions if m.type == mention.type and m.part == "body"
                      and not one_name(m.name, mention.name)), None)  # fmt: skip
        if other is None:
            continue
        for page in scene.others:
            for theirs, their_verb in agents(page):
                if their_verb != verb or theirs.name.split()[-1] != mention.name.split()[-1]:
                    continue
                behind = spoken(page.text("body")[theirs.end : theirs.end + 70])
                if len({w for w in words if len(w) > 3} & {w for w in behind if len(w) > 3}) >= 4:
                    edit = Edit("body", mention.start, mention.end, other.name)
                    title = TITLES_BEFORE.search(text, max(0, mention.start - 40), mention.start)
                    start = mention.start if title is None else title.start()
                    around = Place("body", start, mention.end + len(verb) + 1)
                    yield scene.plant("agent", edit, around=[around], told_in=page.article.article_id)
                    break
            else:
                continue
            break


@distortion("role")
def role(scene: Scene) -> Iterator[Plant]:
    """A person gets another office."""
    mine = offices(scene.page)
    text = scene.page.text("body")
    for surname, roles in mine.items():
        if len(roles) != 1:
            continue
        (old,) = roles
        page = next((page for page in scene.others if old in offices(page).get(surname, ())), None)
        new = ROLES[old]
        if page is None or any(new in offices(other).get(surname, ()) for other in scene.story):
            continue
        edits, around = [], []
        for match in TITLED.finditer(text):
            if match[2].split()[-1] == surname and match[1].lower() == old:
                words = new.title() if match[1][0].isupper() else new
                edits.append(Edit("body", *match.span(1), words))
                around.append(Place("body", *match.span()))
        yield scene.plant("role", *edits, around=around, told_in=page.article.article_id)
