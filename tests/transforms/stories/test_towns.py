from transforms.stories.towns import towns_in


def test_towns_are_found_by_their_whole_name() -> None:
    assert towns_in("Crews from Baton Rouge drove to Shreveport's west side.") == {"baton rouge", "shreveport"}
    assert towns_in("The reading room is in a mobile home.") == set()


def test_a_given_name_before_a_surname_is_no_town() -> None:
    assert towns_in("Deputies in Shreveport were looking for Orlando Varick.") == {"shreveport"}
    assert towns_in("Orlando Police sent two boats.") == {"orlando"}
    assert towns_in("He grew up in Orlando Florida.") == {"orlando"}
