import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from transforms.names.window_layers import Floats, Layer, through

WIDTH, PIECES = 4, 3


def layer(seed: int) -> Layer:
    rng = np.random.default_rng(seed)

    def some(*shape: int) -> Floats:
        return rng.normal(size=shape).astype(np.float32)

    return Layer.of(some(WIDTH, PIECES, 3 * WIDTH), some(WIDTH, PIECES), some(WIDTH), some(WIDTH))


def test_a_layer_gives_the_normalised_greatest_of_its_pieces():
    weights = np.zeros((2, PIECES, 1), dtype=np.float32)
    weights[:, :, 0] = [[1, 5, 2], [3, 0, 1]]
    plain = Layer.of(weights, np.zeros((2, PIECES), np.float32), np.ones(2, np.float32), np.zeros(2, np.float32))
    # 5 and 3 lie 1 from their mean
    assert np.allclose(plain.of_rows(np.ones((1, 1), np.float32)), [[1, -1]])


@given(st.lists(st.integers(0, 6), min_size=1, max_size=5), st.integers(1, 4))
def test_no_stretch_hears_of_another(lengths: list[int], depth: int):
    layers = [layer(number) for number in range(depth)]
    words = np.random.default_rng(9).normal(size=(sum(lengths), WIDTH)).astype(np.float32)
    together = np.split(through(layers, words, lengths), np.cumsum(lengths)[:-1])
    apart = [through(layers, some, [len(some)]) for some in np.split(words, np.cumsum(lengths)[:-1])]
    for one, other in zip(together, apart, strict=True):
        assert np.allclose(one, other, atol=1e-4)


def test_a_word_hears_its_neighbours_as_far_as_there_are_layers():
    layers = [layer(1), layer(2)]
    words = np.zeros((7, WIDTH), dtype=np.float32)
    changed = words.copy()
    changed[3] = 1.0
    differ = np.abs(through(layers, words, [7]) - through(layers, changed, [7])).max(axis=1) > 1e-6
    assert differ.tolist() == [False, True, True, True, True, True, False]
