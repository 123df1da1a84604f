"""The paper of the preview: letter pages that grow with the pane, letters before margins."""

import pytest

from briefer.ui.compose.paper import held_to_zoom, paper_for


@pytest.mark.parametrize("room", range(330, 1400, 7))
def test_a_page_fits_between_two_edges_of_desk(room: int) -> None:
    paper = paper_for(room, None)
    page = paper.page(0)
    assert paper.desk == room
    assert page.left() >= 8 and room - page.right() - 1 >= 8


def test_a_wide_pane_shows_a_letter_page_with_all_its_margins() -> None:
    paper = paper_for(900, None)
    page = paper.page(0)
    inches = (paper.text_width, paper.text_height, page.width(), page.height())
    assert [one / paper.dots for one in inches] == [6.5, 9, 8.5, 11]


def test_a_narrow_pane_has_larger_letters_than_a_whole_page_would() -> None:
    paper = paper_for(456, None)
    assert paper.page(0).width() < 8.5 * paper.dots
    assert 8.5 * paper.dots > 456


def test_letters_never_shrink_when_the_pane_grows() -> None:
    dots = [paper_for(room, None).dots for room in range(300, 1500)]
    assert dots == sorted(dots)


@pytest.mark.parametrize("dots", [36, 60, 102, 288])
def test_pages_lie_one_below_the_other_with_desk_between(dots: int) -> None:
    paper = paper_for(500, dots)
    for number in range(3):
        above, below, gap = (
            paper.page(number),
            paper.page(number + 1),
            paper.gap_above(number + 1),
        )
        assert above.bottom() + 1 == gap.top() and gap.bottom() + 1 == below.top()
        assert paper.page_at(above.top()) == paper.page_at(above.bottom()) == number
    assert paper.reach(3) - paper.page(2).bottom() - 1 == paper.page(0).top()


@pytest.mark.parametrize("lines", range(6))
def test_the_head_has_room_for_all_its_lines(lines: int) -> None:
    paper = paper_for(500, 60, lines)
    assert paper.above >= lines * 10 * 1.22
    assert paper.text_height == 9 * 60


def test_zoom_has_an_end_on_both_sides() -> None:
    assert [held_to_zoom(dots) for dots in (6, 60, 600)] == [36, 60, 288]
