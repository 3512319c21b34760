"""When counts are held to stored ones, and what is said of them."""

from counting import guard

HERE = {"swift": "6.3.1", "libc": "glibc-2.36"}


def figures(**stages):
    """Figures of a build: a stage is its own code, or with a pair also the allocator."""
    found = {
        name: dict(zip(("own", "allocator"), cost if isinstance(cost, tuple) else (cost, 0)))
        for name, cost in stages.items()
    }
    calibration = {"swift": 1_000, "c": 500}
    return {"conditions": HERE, "calibration": calibration, "commands": {"build": guard.named_stages(found)}}


def compare(stored, counted, limit=guard.LIMIT):
    kinds = {name: {"own": cost} for name, cost in counted.items()}
    return guard.compare(stored["commands"], {"build": kinds}, limit)


def test_says_nothing_of_small_changes():
    stored = figures(Views=50_000_000, Themes=50_000_000)
    assert compare(stored, {"Views": 54_900_000, "Themes": 45_100_000}) == ([], [])


def test_fails_with_a_sentence_for_a_stage_that_costs_over_a_tenth_more():
    stored = figures(Views=50_000_000, Themes=950_000_000)
    dearer, cheaper = compare(stored, {"Views": 56_000_000, "Themes": 950_000_000})
    assert dearer == ["build, Views: 56.0 million instructions, 12% more than the 50.0 stored"]
    assert cheaper == []


def test_a_stage_that_has_become_cheaper_hides_none_that_has_become_dearer():
    stored = figures(Views=50_000_000, Themes=950_000_000)
    dearer, cheaper = compare(stored, {"Views": 56_000_000, "Themes": 500_000_000})
    assert len(dearer) == 1
    assert cheaper == ["build, Themes: 500.0 million instructions, 47% less than the 950.0 stored"]


def test_fails_where_every_stage_stays_within_a_tenth_and_a_new_one_comes():
    stored = figures(Views=500_000_000, Themes=480_000_000, small=9_000_000, tiny=6_000_000)
    assert "Views" in stored["commands"]["build"] and "small" not in stored["commands"]["build"]
    counted = {"Views": 500_000_000, "Themes": 480_000_000, "small": 9_000_000, "tiny": 6_000_000, "New": 8_000_000}
    dearer, _ = compare(stored, counted)
    assert dearer == [
        "build, everything else: 23.0 million instructions, 53% more than the 15.0 stored;"
        " of these small 9.0, New 8.0, tiny 6.0"
    ]


def test_holds_what_depends_on_threads_as_a_part_of_the_whole_alone():
    stored = figures(Views=900_000_000, ParallelWork=10_000_000)
    assert compare(stored, {"Views": 900_000_000, "ParallelWork": 20_000_000}) == ([], [])
    dearer, _ = compare(stored, {"Views": 900_000_000, "ParallelWork": 110_000_000})
    assert len(dearer) == 1 and dearer[0].startswith("build, the whole:")


def test_holds_the_whole_as_well_where_nothing_was_left_over():
    stored = figures(Views=100_000_000)
    dearer, _ = compare(stored, {"Views": 109_000_000, "New": 5_000_000})
    assert dearer == [
        "build, everything else: 5.0 million instructions, where none were stored; of these New 5.0",
        "build, the whole: 114.0 million instructions, 14% more than the 100.0 stored",
    ]


def test_tells_of_a_stage_that_is_no_longer_there():
    stored = figures(Views=50_000_000, Themes=50_000_000)
    _, cheaper = compare(stored, {"Views": 50_000_000})
    assert cheaper == ["build, Themes: 0.0 million instructions, 100% less than the 50.0 stored"]


def test_fails_for_a_command_that_is_not_stored():
    stored = figures(Views=1_000)
    dearer, _ = guard.compare(stored["commands"], stored["commands"] | {"diff": {}})
    assert dearer == ["'diff' is counted or stored, and not both"]


def test_names_the_conditions_that_differ():
    stored = figures(Views=1_000)
    assert guard.differing_conditions(stored, HERE) == []
    elsewhere = HERE | {"swift": "6.4"}
    assert guard.differing_conditions(stored, elsewhere) == ["swift was 6.3.1 and is 6.4"]


def test_scales_code_of_swift_and_of_c_apart():
    stored = figures(Views=(100_000_000, 40_000_000))
    scaled = guard.scaled(stored, {"swift": 1_200, "c": 250})
    assert scaled["commands"]["build"]["Views"] == {"own": 120_000_000, "allocator": 20_000_000}


def test_elsewhere_only_what_costs_a_quarter_more_fails():
    stored = guard.scaled(figures(Views=100_000_000), {"swift": 1_200, "c": 500})
    assert compare(stored, {"Views": 140_000_000}, guard.LIMIT_ELSEWHERE)[0] == []
    assert len(compare(stored, {"Views": 151_000_000}, guard.LIMIT_ELSEWHERE)[0]) == 2
