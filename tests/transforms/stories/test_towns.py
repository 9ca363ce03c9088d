from transforms.stories.towns import towns_in


def test_towns_are_found_by_their_whole_name() -> None:
    assert towns_in("Crews from Baton Rouge drove to Shreveport's west side.") == {"baton rouge", "shreveport"}
    assert towns_in("The reading room is in a mobile home.") == set()
