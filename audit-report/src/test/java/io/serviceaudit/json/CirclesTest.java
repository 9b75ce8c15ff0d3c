package io.serviceaudit.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CirclesTest {
    private static List<List<Integer>> circles(int nodes, int[]... edges) {
        Circles circles = new Circles();
        for (int i = 0; i < nodes; i++) {
            assertThat(circles.node()).isEqualTo(i);
        }
        for (int[] edge : edges) {
            circles.edge(edge[0], edge[1]);
        }
        return circles.find();
    }

    private static int[] edge(int from, int to) {
        return new int[] {from, to};
    }

    @Test
    void withoutAWayBackThereIsNone() {
        assertThat(circles(0)).isEmpty();
        assertThat(circles(4, edge(0, 1), edge(0, 2), edge(1, 3), edge(2, 3))).isEmpty();
    }

    @Test
    void aNodeThatDependsOnItselfIsOne() {
        assertThat(circles(2, edge(0, 1), edge(1, 1))).containsExactly(List.of(1));
    }

    @Test
    void whatOnlyLeadsIntoACircleIsNoPartOfIt() {
        assertThat(circles(4, edge(0, 1), edge(1, 2), edge(2, 3), edge(3, 1))).containsExactly(List.of(1, 2, 3));
    }

    @Test
    void circlesApartAreAllNamed() {
        assertThat(circles(4, edge(0, 1), edge(1, 0), edge(2, 3), edge(3, 2)))
                .containsExactly(List.of(0, 1), List.of(2, 3));
    }

    @Test
    void anEdgeGivenTwiceGivesOneCircle() {
        assertThat(circles(2, edge(0, 1), edge(0, 1), edge(1, 0), edge(1, 0))).containsExactly(List.of(0, 1));
    }

    @Test
    void aLongChainCostsNoStack() {
        int[][] chain = IntStream.range(0, 100_000)
                .mapToObj(i -> edge(i, (i + 1) % 100_000))
                .toArray(int[][]::new);
        assertThat(circles(100_000, chain))
                .singleElement()
                .satisfies(circle -> assertThat(circle).hasSize(100_000));
    }

    static IntStream seeds() {
        return IntStream.range(0, 200);
    }

    /** Held against the plain definition: there is a circle if and only if some node can reach itself. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aCircleIsFoundWhereverThereIsOne(int seed) {
        Random random = new Random(seed);
        int nodes = 1 + random.nextInt(8);
        boolean[][] reaches = new boolean[nodes][nodes];
        List<int[]> edges = new ArrayList<>();
        for (int i = random.nextInt(2 * nodes); i > 0; i--) {
            int[] edge = edge(random.nextInt(nodes), random.nextInt(nodes));
            edges.add(edge);
            reaches[edge[0]][edge[1]] = true;
        }
        boolean[][] direct = new boolean[nodes][];
        for (int i = 0; i < nodes; i++) {
            direct[i] = reaches[i].clone();
        }
        for (int via = 0; via < nodes; via++) {
            for (int from = 0; from < nodes; from++) {
                for (int to = 0; to < nodes; to++) {
                    reaches[from][to] |= reaches[from][via] && reaches[via][to];
                }
            }
        }
        boolean expected = IntStream.range(0, nodes).anyMatch(i -> reaches[i][i]);
        List<List<Integer>> found = circles(nodes, edges.toArray(int[][]::new));
        assertThat(!found.isEmpty()).isEqualTo(expected);
        for (List<Integer> circle : found) {
            Set<Integer> distinct = new HashSet<>(circle);
            assertThat(distinct).hasSameSizeAs(circle);
            for (int i = 0; i < circle.size(); i++) {
                assertThat(direct[circle.get(i)][circle.get((i + 1) % circle.size())])
                        .isTrue();
            }
        }
    }
}
