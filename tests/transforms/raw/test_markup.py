from hypothesis import given
from hypothesis import strategies as st

from transforms.raw.markup import html_to_text


def test_blocks_are_paragraphs_and_breaks_are_lines() -> None:
    text = html_to_text("<p>One <b>two</b>&nbsp;three.</p><div>Four<br>five<ul><li>six<li>seven</ul></div>eight")
    assert text == "One two three.\n\nFour\nfive\n\nsix\n\nseven\n\neight"


def test_cells_of_a_row_are_set_apart() -> None:
    assert html_to_text("<table><tr><th>Boats<th>Crew<tr><td>5<td>40</table>") == "Boats | Crew\n\n5 | 40"


def test_what_is_not_seen_is_no_text() -> None:
    assert html_to_text("a<script>b</script><style>c</style><!-- d --><svg>e</svg><template>f</template>g") == "ag"


def test_plain_words_stay_as_they_are() -> None:
    assert html_to_text(" 5 per cent ") == "5 per cent"
    assert html_to_text("R&amp;D &lt; 5 %") == "R&D < 5 %"


@given(st.text(alphabet="<>/abp &;#\"'=!-\n\x00\x1b\ud800", max_size=80))
def test_any_text_gives_text_that_a_table_can_hold(text: str) -> None:
    found = html_to_text(f"<{text}")
    found.encode()
    assert "\x00" not in found
    assert "\x1b" not in found
