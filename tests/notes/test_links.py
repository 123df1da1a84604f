"""Which web addresses may stand as live links, and in what form."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefer.notes.links import live


@pytest.mark.parametrize(
    ("address", "uri"),
    [
        ("https://www.canada.ca/en/index.aspx", "https://www.canada.ca/en/index.aspx"),
        (" HTTP://canada.ca ", "http://canada.ca/"),
        ("https://a.ca/été?q=à b#fin", "https://a.ca/%C3%A9t%C3%A9?q=%C3%A0%20b#fin"),
        ("https://a.ca/100%/a%20b", "https://a.ca/100%25/a%20b"),
        ("https://a.ca:8080/x[1]?a=#b#c", "https://a.ca:8080/x%5B1%5D?a=#b%23c"),
        ("https://a.ca?x", "https://a.ca/?x"),
    ],
)
def test_a_web_address_becomes_a_sound_uri(address: str, uri: str) -> None:
    assert live(address) == uri


@pytest.mark.parametrize(
    "address",
    [
        None,
        "",
        "www.canada.ca",
        "javascript:alert(1)",
        "file:///etc/passwd",
        "https://",
        "https://a..ca/",
        "https://user:pass@a.ca/",
        "https://a.ca:99999/",
        "https://été.ca/",
        "\\\\server\\share",
        "https://a.ca/" + "x" * 3000,
    ],
)
def test_anything_else_is_no_link(address: str | None) -> None:
    assert live(address) is None


@given(st.text(st.characters(codec=None)))
def test_whatever_stands_behind_the_host_the_link_is_plain_ascii(rest: str) -> None:
    uri = live(f"https://a.ca/{rest}")
    assert uri is None or re.fullmatch(r"https://a\.ca/[!-~]*", uri)
    assert uri is None or live(uri) == uri
