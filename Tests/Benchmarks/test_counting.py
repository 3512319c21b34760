"""How counts are read and shared out: on a profile that is written here, so that no valgrind is needed."""

import pathlib

from counting import callgrind, stages, symbols

PROFILE = """# callgrind format
events: Ir

ob=(1) /tmp/waymark
fl=(1) ???
fn=(1) page
0 100
cfn=(2) append
calls=3 0
0 90
cob=(2) /usr/lib/libmimalloc.so.2.0
cfn=(3) malloc
calls=1 0
0 10

fn=(4) table
0 50
cfn=(2)
calls=1 0
0 30

fn=(2)
0 60
cob=(2)
cfn=(3)
calls=4 0
0 40
cfn=(5) append'2
calls=1 0
0 20

fn=(5)
0 20

ob=(2)
fn=(3)
0 50
"""
FOLDERS = {"page": "SiteRenderer/Views", "table": "SiteRenderer/Data"}


def profile():
    return callgrind.read(PROFILE.splitlines())


def test_reads_costs_by_function_whatever_its_depth():
    assert profile().costs == {
        ("/tmp/waymark", "page"): 100,
        ("/tmp/waymark", "table"): 50,
        ("/tmp/waymark", "append"): 80,
        ("/usr/lib/libmimalloc.so.2.0", "malloc"): 50,
    }


def test_reads_calls_into_other_files():
    calls = profile().calls
    assert calls[("/tmp/waymark", "page"), ("/usr/lib/libmimalloc.so.2.0", "malloc")] == 10
    assert calls[("/tmp/waymark", "page"), ("/tmp/waymark", "append")] == 90


def test_gives_what_libraries_cost_to_those_who_call_them():
    shared = stages.share_out(profile(), FOLDERS)
    # Of what 'append' costs and allocates, three quarters are for the page and one for the table.
    assert shared["SiteRenderer/Views"] == dict.fromkeys(stages.KINDS, 0) | {"own": 100, "swift": 60, "allocator": 40}
    assert shared["SiteRenderer/Data"] == dict.fromkeys(stages.KINDS, 0) | {"own": 50, "swift": 20, "allocator": 10}


def test_loses_no_instruction():
    shared = stages.share_out(profile(), {"page": "SiteRenderer/Views"})
    assert sum(sum(kinds.values()) for kinds in shared.values()) == profile().total
    assert shared[stages.NOBODY]["swift"] == 50 + 20


def test_knows_the_folder_that_a_file_stands_in():
    sources = pathlib.Path("/project/Sources")
    assert symbols.folder_of("/project/Sources/Stages/SiteRenderer/Data/A/B.swift:7", sources) == "SiteRenderer/Data"
    assert symbols.folder_of("/project/Sources/Engines/Themes/Theme.swift:?", sources) == "Themes"
    assert symbols.folder_of("./Sources/Engines/Themes/Theme.swift:12", sources) == "Themes"
    assert symbols.folder_of("/swift/stdlib/Array.swift:7", sources) is None
    assert symbols.folder_of("//<compiler-generated>:?", sources) is None
