from benchmarks.gold_table import FLOORS, table

ONE = {"F1": 0.5, "P": 0.4, "R": 0.6, "AP": 0.45}


def test_each_set_stands_beside_its_floor_and_the_yardstick():
    rows = table({"news_event": ONE}, {"news_event": ONE | {"F1": 0.4}}, {"news_event": ONE | {"F1": 0.3}}).split("\n")
    assert rows[2] == "| news_event | .70 | .500 | .400 | .600 | .450 | .400 | .400 | .600 | .450 | .300 | .450 |"


def test_the_mean_is_over_the_sets_that_count():
    meaning = dict.fromkeys(FLOORS, ONE) | {"news_event_train": ONE | {"F1": 1.0}}
    assert "| mean of 9 | .61 | .500 |" in table(meaning, meaning, {})


def test_what_falls_short_is_said():
    assert table({"news_event": ONE}, {}, {}).endswith("below its floor: news_event, 0.500 of 0.70")


def test_episodes_are_told_apart_from_cells():
    episodes = ONE | {"inside_block": 0.8, "blocks_hit": 0.9}
    assert "0.800 of the links shown inside an episode, 0.900 of the episodes hit" in table({"g": episodes}, {}, {})


def test_without_the_other_tools_the_yardstick_is_left_out():
    assert table({"g": ONE}, {"g": ONE}, {}).split("\n")[2].endswith(" |  |  |")
