import re

import pytest

from transforms.raw.languages import language_of

TEXTS = {
    "en": "The council voted on Tuesday to raise the parking charge by five per cent, officials said.",
    "fr": "Le conseil municipal a voté mardi une hausse de cinq pour cent du stationnement, selon la mairie.",
    "de": "Der Stadtrat hat am Dienstag beschlossen, die Parkgebühren um fünf Prozent zu erhöhen.",
    "es": "El ayuntamiento aprobó el martes una subida del cinco por ciento en el aparcamiento.",
    "it": "Il consiglio comunale ha approvato martedì un aumento del cinque per cento della sosta.",
    "pt": "A câmara aprovou na terça-feira um aumento de cinco por cento no estacionamento.",
    "nl": "De gemeenteraad stemde dinsdag voor een verhoging van het parkeertarief met vijf procent.",
    "sv": "Kommunfullmäktige röstade på tisdagen för att höja parkeringsavgiften med fem procent.",
    "da": "Byrådet stemte tirsdag for at hæve parkeringsafgiften med fem procent.",
    "pl": "Rada miasta przegłosowała we wtorek podwyżkę opłat za parkowanie o pięć procent.",
    "ru": "Городской совет во вторник проголосовал за повышение платы за парковку на пять процентов.",
    "uk": "Міська рада у вівторок проголосувала за підвищення плати за паркування на п’ять відсотків.",
    "tr": "Belediye meclisi salı günü otopark ücretini yüzde beş artırma kararı aldı.",
    "el": "Το δημοτικό συμβούλιο ψήφισε την Τρίτη αύξηση πέντε τοις εκατό στη στάθμευση.",
    "ar": "صوت المجلس البلدي يوم الثلاثاء على رفع رسوم وقوف السيارات بنسبة خمسة في المئة.",
    "zh": "市议会星期二投票决定将停车费提高百分之五。市民对此表示不满，认为生活成本已经很高，不应再增加负担。",
    "ja": "市議会は火曜日、駐車料金を五パーセント引き上げることを可決した。市民からは反対の声が上がっている。",
    "fi": "Kaupunginvaltuusto äänesti tiistaina pysäköintimaksun korottamisesta viidellä prosentilla.",
    "hu": "A városi tanács kedden megszavazta a parkolási díj öt százalékos emelését.",
}


def language(text: str, given: str | None = None) -> str | None:
    return language_of(given, text, re.findall(r"\w+", text))


@pytest.mark.parametrize("code", TEXTS)
def test_the_words_tell_the_language(code: str) -> None:
    # short texts of close neighbours may stay unnamed, but none is taken for English
    assert language(TEXTS[code]) == code


@pytest.mark.parametrize("code", [code for code in TEXTS if code != "en"])
def test_a_page_that_says_english_is_not_believed_against_its_words(code: str) -> None:
    assert language(" ".join([TEXTS[code]] * 12), "en-US") == code


def test_english_that_is_said_to_be_something_else() -> None:
    assert language(" ".join([TEXTS["en"]] * 3), "fr") == "en"


@pytest.mark.parametrize(
    "text",
    ["Boats left.", "Smith 3-1 Jones; Lee 2-0 Ray", "1-0 2-2 3-1 0-0 1-1 4-2", ""],
)
def test_too_little_tells_nothing(text: str) -> None:
    assert language(text) is None
    assert language(text, "en-GB") == "en"


def test_english_without_common_words_is_still_read() -> None:
    names = (
        "Harbour Lane, Selwick: Ann Lee, Bo Ray, Ivor Penn, Owen Trask, Ruth Alderman, Dana Whitlock, Pavel Renquist"
    )
    assert language(names) in {None, "en"}
