"""The tables of a release: the public contract, each declared once.

Column names and meanings are stable (CHANGELOG, "Tables"); columns may be added. `python -m flows.cli describe`
prints this module as the data dictionary.
"""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Annotated

from transforms.raw.reasons import REASONS
from transforms.schema import AtLeast, AtMost, OneOf, References, Table, Unit

PARTS = OneOf("title", "body")
ENTITY_TYPES = OneOf("person", "organisation", "place", "agreement", "product", "nationality", "other")
KINDS = OneOf("quantity", "ordinal", "date", "duration")
MODIFIERS = OneOf("exact", "about", "nearly", "more_than", "at_least", "less_than", "at_most", "range", "vague")
MODALITIES = OneOf("asserted", "planned", "possible", "denied", "quoted")
ROLE_STATUSES = OneOf("held", "former", "acting", "elect", "designate")
VERDICTS = OneOf("single", "agree", "compatible", "update", "conflict")
SEVERITIES = OneOf("info", "warning", "error")
CAUSES = OneOf(
    "scale", "digit swap", "percent against points", "currency", "unit", "period", "polarity", "stale",
    "definition", "date", "name", "role", "speaker", "wording", "value",
)  # fmt: skip
LINEAGE_KINDS = OneOf("independent", "identical", "near_identical", "abridged", "rewritten", "updated_copy")
FURNITURE_KINDS = OneOf("byline", "teaser", "follow", "agency", "updated", "heading", "caption", "other")
PUBLISHED_FROM = OneOf("metadata", "json_ld", "open_graph", "meta_tag", "microdata", "document", "text", "url")
CODE_POINTS = Unit("code points")


@dataclass(frozen=True, slots=True, kw_only=True)
class Furniture:
    """A stretch of the raw body that is no part of the story and was blanked out of `text`."""

    start: Annotated[int, "Where it begins in the body.", AtLeast(0), CODE_POINTS]
    end: Annotated[int, "Where it ends, exclusive.", AtLeast(0), CODE_POINTS]
    kind: Annotated[str, "What it is.", FURNITURE_KINDS]
    surface: Annotated[str, "The words as they stood there."]


@dataclass(frozen=True, slots=True, kw_only=True)
class Witness:
    """A place in an article that anyone can re-read."""

    article_id: Annotated[str, "The article."]
    part: Annotated[str, "Title or body.", PARTS]
    start: Annotated[int, "Where the words begin in their part.", AtLeast(0), CODE_POINTS]
    end: Annotated[int, "Where they end, exclusive.", AtLeast(0), CODE_POINTS]
    surface: Annotated[str, "The words."]


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One version of one article."""

    article_id: Annotated[str, "Identifies the version by its source, external id or address, title, text and times."]
    external_id: Annotated[str | None, "The record's own id, as its file gave it."]
    source: Annotated[
        str, "The outlet: as the record says, else by the registered domain of its address, else the file's folder."
    ]
    url: Annotated[str | None, "The address of the page."]
    domain: Annotated[str | None, "The registered domain of that address, by the public suffix list."]
    title: Annotated[str | None, "The headline, without the name of the site that pages print behind it."]
    authors: Annotated[tuple[str, ...], "Who wrote it, from metadata or a byline in the text."]
    agencies: Annotated[tuple[str, ...], "News agencies the text credits, by canonical name."]
    published_at: Annotated[datetime | None, "When it was first published; null when nothing says so."]
    published_precision: Annotated[
        str | None, "How exactly `published_at` is known.", OneOf("second", "minute", "day", "month", "year")
    ]
    published_from: Annotated[
        str | None,
        "Where `published_at` was found: in the record's own fields, in a page's metadata, the text or the address.",
        PUBLISHED_FROM,
    ]
    modified_at: Annotated[datetime | None, "When it says it was last updated."]
    language: Annotated[str | None, "ISO 639-1 code, when the record or the words tell; only English is read."]
    metadata_from: Annotated[
        tuple[str, ...],
        "Where a page gave each field that is taken from it, such as title:json_ld; empty where the record names its "
        "fields, and without the source where the address names that.",
    ]
    text: Annotated[str, "The body. Page furniture is blanked by spaces, so positions are those of the raw text."]
    furniture: Annotated[tuple[Furniture, ...], "What was blanked out of the body."]
    word_count: Annotated[int, "Words of the body.", AtLeast(0), Unit("words")]
    raw_path: Annotated[str, "The file it was read from: its path, relative to the root of the run, or its address."]
    raw_record: Annotated[int, "Which record of that file, from 0.", AtLeast(0)]
    raw_line: Annotated[int, "The line of that file (after decompression) on which the record begins.", AtLeast(1)]
    raw_sha256: Annotated[
        str, "SHA-256 of the raw record's bytes, after decompression: of the file, or of the line in JSON lines."
    ]
    raw_format: Annotated[str, "The format it was read as, such as txt or jsonl."]
    story_id: Annotated[str | None, "The event it is about.", References("stories", "story_id")]
    lineage_id: Annotated[str | None, "Shared by articles that descend from one text."]
    lineage_parent: Annotated[
        str | None, "The article of the lineage it descends from.", References("articles", "article_id")
    ]
    lineage_kind: Annotated[str | None, "How it relates to that parent.", LINEAGE_KINDS]
    version: Annotated[int, "Counts the versions known of one address or external id, from 1.", AtLeast(1)]
    flags: Annotated[tuple[str, ...], "What a user should know: such as repaired encoding, or no publication date."]

    @property
    def lineage(self) -> str:
        """What all copies of its text share: the id of its lineage, or its own."""
        return self.lineage_id or self.article_id

    @property
    def story(self) -> str:
        """The id of its story; its own if it is in none."""
        return self.story_id or self.article_id

    def text_of(self, part: str) -> str:
        """The text of a part, `title` or `body`; empty for a headline that is missing."""
        return (self.title or "") if part == "title" else self.text

    def sentence_of(self, claim: "Claim") -> str:
        """The sentence of one of its claims."""
        return self.text_of(claim.part)[claim.sentence_start : claim.sentence_end]

    def around(self, claim: "Claim") -> tuple[str, str]:
        """The sentence of one of its claims, before the claim and behind it."""
        text = self.text_of(claim.part)
        return text[claim.sentence_start : claim.start], text[claim.end : claim.sentence_end]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reject:
    """One raw record that became no article, or an article kept in part."""

    raw_path: Annotated[str, "The file: its path, relative to the root of the run, or its address."]
    record: Annotated[int, "Which record of the file, from 0; 0 for the file as a whole.", AtLeast(0)]
    raw_sha256: Annotated[str | None, "SHA-256 of the raw bytes, when they could be read."]
    reason: Annotated[str, "A stable code, such as empty_text or invalid_json.", OneOf(*REASONS)]
    message: Annotated[str, "What is wrong and what to do about it."]


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity:
    """One real-world person, organisation, place, agreement, ..."""

    entity_id: Annotated[str, "Identifies the entity by its type and canonical name."]
    name: Annotated[str, "The canonical name."]
    type: Annotated[str, "What it is.", ENTITY_TYPES]
    aliases: Annotated[tuple[str, ...], "Every wording the articles use for it, sorted."]
    article_count: Annotated[int, "Articles that name it.", AtLeast(1)]
    mention_count: Annotated[int, "Namings of it.", AtLeast(1)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """One naming of an entity."""

    mention_id: Annotated[str, "Identifies the mention by article, part and place."]
    article_id: Annotated[str, "The article.", References("articles", "article_id")]
    entity_id: Annotated[str | None, "The entity it names.", References("entities", "entity_id")]
    part: Annotated[str, "Title or body.", PARTS]
    start: Annotated[int, "Where it begins in its part.", AtLeast(0), CODE_POINTS]
    end: Annotated[int, "Where it ends, exclusive.", AtLeast(0), CODE_POINTS]
    surface: Annotated[str, "The words."]
    type: Annotated[str, "What kind of name it is here.", ENTITY_TYPES]
    name: Annotated[str, "The fullest name this article uses for the same one, normalised."]
    role: Annotated[str | None, "The office or title this naming states, as worded."]
    method: Annotated[
        str,
        "How it was found and resolved, such as full_name, surname, title, acronym, gazetteer; "
        "`correction:` before it where an editor decided the entity.",
    ]
    confidence: Annotated[float, "How sure the resolution is.", AtLeast(0), AtMost(1)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Role:
    """One role that an article states of a person."""

    role_id: Annotated[str, "Identifies the statement by article, person and place."]
    article_id: Annotated[str, "The article.", References("articles", "article_id")]
    mention_id: Annotated[str, "The naming that it is stated with.", References("mentions", "mention_id")]
    entity_id: Annotated[str | None, "The person.", References("entities", "entity_id")]
    person: Annotated[str, "The person's fullest name in this article."]
    part: Annotated[str, "Title or body.", PARTS]
    start: Annotated[int, "Where the words of the role begin in their part.", AtLeast(0), CODE_POINTS]
    end: Annotated[int, "Where they end, exclusive.", AtLeast(0), CODE_POINTS]
    surface: Annotated[str, "The words."]
    office: Annotated[
        str | None,
        "The office or occupation by its usual word: minister, ambassador, chair; null where only a body is stated.",
    ]
    field: Annotated[str | None, "What it deals with, in lower case: finance, of a finance minister."]
    organisation: Annotated[str | None, "The body it is in, by its name in this article, or in its words."]
    organisation_entity_id: Annotated[str | None, "That entity.", References("entities", "entity_id")]
    place: Annotated[str | None, "The country or place whose office it is."]
    place_entity_id: Annotated[str | None, "That entity.", References("entities", "entity_id")]
    posting: Annotated[str | None, "Whom or where it serves: Canada, of an ambassador to Canada."]
    posting_entity_id: Annotated[str | None, "That entity.", References("entities", "entity_id")]
    status: Annotated[str, "Whether it is held, as the article tells it.", ROLE_STATUSES]
    held_from: Annotated[int | None, "The first year in which the words say it was held."]
    held_to: Annotated[int | None, "The last such year."]


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """One quotation."""

    quote_id: Annotated[str, "Identifies the quotation by article, part and place."]
    article_id: Annotated[str, "The article.", References("articles", "article_id")]
    part: Annotated[str, "Title or body.", PARTS]
    start: Annotated[int, "Where the quoted words begin, inside the marks.", AtLeast(0), CODE_POINTS]
    end: Annotated[int, "Where they end, exclusive.", AtLeast(0), CODE_POINTS]
    surface: Annotated[str, "The quoted words."]
    speaker: Annotated[str | None, "The speaker's fullest name in this article, or the words for an unnamed one."]
    speaker_entity_id: Annotated[str | None, "Who said it.", References("entities", "entity_id")]
    speaker_surface: Annotated[str | None, "The words that name the speaker here."]
    cue: Annotated[str | None, "The word that attributes it, such as said."]
    direct: Annotated[bool, "True for words in quotation marks, false for reported speech."]
    utterance_id: Annotated[str | None, "Shared by the pieces of one utterance that the speaker's name interrupts."]


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """One figure or date as one article states it."""

    claim_id: Annotated[str, "Identifies the claim by article, part and place."]
    article_id: Annotated[str, "The article.", References("articles", "article_id")]
    story_id: Annotated[str | None, "The article's story.", References("stories", "story_id")]
    figure_id: Annotated[
        str | None, "The figure it states; null: no sure slot, or not compared.", References("figures", "figure_id")
    ]
    kind: Annotated[str, "What sort of figure.", KINDS]
    part: Annotated[str, "Title or body.", PARTS]
    sentence: Annotated[int, "Which sentence of its part, from 0.", AtLeast(0)]
    sentence_start: Annotated[int, "Where that sentence begins.", AtLeast(0), CODE_POINTS]
    sentence_end: Annotated[int, "Where it ends, exclusive.", AtLeast(0), CODE_POINTS]
    start: Annotated[int, "Where the figure begins in its part.", AtLeast(0), CODE_POINTS]
    end: Annotated[int, "Where it ends, exclusive.", AtLeast(0), CODE_POINTS]
    surface: Annotated[str, "The words."]
    value: Annotated[float | None, "The value in `unit`; the middle of a range; null for a vague one."]
    low: Annotated[
        float | None,
        "Least value a copy editor accepts as the same figure, `value` itself not by `more_than`; null is unbounded.",
    ]
    high: Annotated[float | None, "Greatest such value, `value` itself not by `less_than`; null is unbounded."]
    hard_low: Annotated[float | None, "Least value the words logically allow; null is unbounded."]
    hard_high: Annotated[float | None, "Greatest such value; null is unbounded."]
    precision: Annotated[float | None, "The unit of the last written significant place.", AtLeast(0)]
    modifier: Annotated[str, "How the words bound the value.", MODIFIERS]
    change: Annotated[str | None, "The direction of a change; null for a level.", OneOf("up", "down")]
    unit: Annotated[str | None, "Canonical singular unit, such as percent, month or visit; null if bare."]
    unit_surface: Annotated[str | None, "The words that gave the unit."]
    dimension: Annotated[str, "What the unit measures: fraction, money, count, time, date, ordinal, address, ..."]
    measure: Annotated[str | None, "What is measured, in normalised words."]
    topic: Annotated[str | None, "The noun phrases it is said of, as written, set off by semicolons."]
    subject: Annotated[str | None, "Whom or what it is about, in the article's words."]
    subject_entity_id: Annotated[str | None, "The entity it is about.", References("entities", "entity_id")]
    agent: Annotated[str | None, "Who does it: imposes, proposes, promises."]
    agent_entity_id: Annotated[str | None, "That entity.", References("entities", "entity_id")]
    scope: Annotated[str | None, "Product, place, group or condition the figure is limited to."]
    as_of_start: Annotated[date | None, "First day of the time the figure speaks of."]
    as_of_end: Annotated[date | None, "Last day of that time."]
    period: Annotated[str | None, "The span the figure is counted over, such as a year or a number of months."]
    speaker: Annotated[str | None, "Who is given as the source of the figure."]
    speaker_entity_id: Annotated[str | None, "That entity.", References("entities", "entity_id")]
    quote_id: Annotated[str | None, "The quotation it stands in.", References("quotes", "quote_id")]
    modality: Annotated[str, "Whether the text asserts, plans, supposes, denies or quotes it.", MODALITIES]
    negated: Annotated[bool, "Whether the clause is negated."]
    confidence: Annotated[float, "How sure the reading is.", AtLeast(0), AtMost(1)]

    @property
    def measure_terms(self) -> tuple[str, ...]:
        """The terms of its measure, nearest first."""
        return tuple(self.measure.split(", ")) if self.measure else ()

    @property
    def first_term(self) -> str:
        """The first of them; empty where nothing is measured."""
        return next(iter(self.measure_terms), "")


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """One event as covered by several articles."""

    story_id: Annotated[str, "Identifies the story by the articles that founded it."]
    label: Annotated[str, "A headline or opening that stands for the story."]
    first_published_at: Annotated[datetime | None, "The earliest publication."]
    last_published_at: Annotated[datetime | None, "The latest."]
    article_count: Annotated[int, "Articles.", AtLeast(1)]
    source_count: Annotated[int, "Outlets.", AtLeast(1)]
    lineage_count: Annotated[int, "Independent texts.", AtLeast(1)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Vote:
    """One value that articles give to a figure."""

    value: Annotated[float | None, "The value in `unit`; null for a vague one."]
    low: Annotated[float | None, "Least value that it stands for; null is unbounded."]
    high: Annotated[float | None, "Greatest such value; null is unbounded."]
    unit: Annotated[str | None, "The figure's unit, or the one it was given in where that excludes the figure's."]
    article_count: Annotated[int, "Articles that give it: the plain vote.", AtLeast(1)]
    voice_count: Annotated[int, "Independent voices that do: what counts.", AtLeast(1), Unit("voices")]


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One quantity of one story, across articles."""

    figure_id: Annotated[str, "Identifies the figure by its story and slot."]
    story_id: Annotated[str, "The story.", References("stories", "story_id")]
    kind: Annotated[str, "What sort of figure.", KINDS]
    label: Annotated[str, "The slot in words, for a reader."]
    measure: Annotated[str | None, "What is measured."]
    subject_entity_id: Annotated[str | None, "The entity it is about.", References("entities", "entity_id")]
    scope: Annotated[str | None, "What it is limited to."]
    unit: Annotated[str | None, "The unit of `value`, `low` and `high`."]
    dimension: Annotated[str, "What the unit measures."]
    claim_count: Annotated[int, "Claims.", AtLeast(1)]
    article_count: Annotated[int, "Articles.", AtLeast(1)]
    source_count: Annotated[int, "Outlets.", AtLeast(1)]
    lineage_count: Annotated[int, "Independent texts: what counts as support.", AtLeast(1)]
    value: Annotated[float | None, "The value with the most lineages behind it; null where none leads."]
    low: Annotated[float | None, "Greatest of the lows that support the value, or its own claim's."]
    high: Annotated[float | None, "Least of their highs, or its own claim's."]
    votes: Annotated[tuple[Vote, ...], "Every value given, the one with most voices first."]
    verdict: Annotated[str, "Whether the claims can all be true.", VERDICTS]
    severity: Annotated[str, "How much it matters.", SEVERITIES]
    cause: Annotated[str | None, "The likely reason of a discrepancy.", CAUSES]
    witness_low: Annotated[str | None, "The claim whose interval ends lowest.", References("claims", "claim_id")]
    witness_high: Annotated[str | None, "The claim whose interval begins highest.", References("claims", "claim_id")]
    confidence: Annotated[float, "How sure it is that the claims fill one slot.", AtLeast(0), AtMost(1)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One discrepancy."""

    finding_id: Annotated[str, "A fingerprint of rule, slot and witness content, so that a waiver survives a re-run."]
    rule: Annotated[str, "The rule that found it, such as figure_conflict or weekday_date."]
    verdict: Annotated[str, "What the rule decided.", VERDICTS]
    severity: Annotated[str, "How much it matters.", SEVERITIES]
    cause: Annotated[str | None, "The likely reason.", CAUSES]
    story_id: Annotated[str | None, "The story.", References("stories", "story_id")]
    figure_id: Annotated[str | None, "The figure.", References("figures", "figure_id")]
    article_ids: Annotated[tuple[str, ...], "The articles concerned, sorted.", References("articles", "article_id")]
    claim_ids: Annotated[tuple[str, ...], "The claims concerned, sorted.", References("claims", "claim_id")]
    message: Annotated[str, "What cannot both hold, in a sentence."]
    witness_a: Annotated[Witness, "The first place to read."]
    witness_b: Annotated[Witness | None, "The second; null where one place contradicts the calendar or itself."]
    support_a: Annotated[int, "Independent voices on the side of the first witness.", AtLeast(1), Unit("voices")]
    support_b: Annotated[
        int, "Voices on the side of the second; a copy that changed it is one.", AtLeast(0), Unit("voices")
    ]
    confidence: Annotated[float, "How sure it is.", AtLeast(0), AtMost(1)]
    status: Annotated[str, "Whether a waiver covers it.", OneOf("open", "waived", "expired")]
    waiver: Annotated[str | None, "The waiver's reason, owner and expiry."]


ARTICLES = Table("articles", Article, key=("article_id",))
REJECTS = Table("rejects", Reject, key=("raw_path", "record"))
ENTITIES = Table("entities", Entity, key=("entity_id",))
MENTIONS = Table("mentions", Mention, key=("mention_id",))
ROLES = Table("roles", Role, key=("role_id",))
QUOTES = Table("quotes", Quote, key=("quote_id",))
CLAIMS = Table("claims", Claim, key=("claim_id",))
STORIES = Table("stories", Story, key=("story_id",))
FIGURES = Table("figures", Figure, key=("figure_id",))
FINDINGS = Table("findings", Finding, key=("finding_id",))

READ = (MENTIONS, ROLES, QUOTES, CLAIMS)
"""What is read of an article alone; the ids of other things are set when articles are compared."""

TABLES = (ARTICLES, REJECTS, ENTITIES, MENTIONS, ROLES, QUOTES, CLAIMS, STORIES, FIGURES, FINDINGS)
"""Every table of a release, in the order of the data's path."""
