package io.serviceaudit.json;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Finds circles in what depends on what: an item on items its condition asks about and on its section, a section on the items
 * its condition asks about. Without recursion, and each node and edge once.
 */
final class Circles {
    private final List<List<Integer>> edges = new ArrayList<>();

    /** Adds a node; nodes are numbered from 0 as they come. */
    int node() {
        edges.add(new ArrayList<>());
        return edges.size() - 1;
    }

    /** Adds that one node depends on another. */
    void edge(int from, int to) {
        edges.get(from).add(to);
    }

    /**
     * Circles, each as its nodes in the order in which they depend on each other. There is none only if nothing depends on
     * itself; of circles that share a node, one at least is named.
     */
    List<List<Integer>> find() {
        List<List<Integer>> circles = new ArrayList<>();
        State[] states = new State[edges.size()];
        int[] next = new int[edges.size()];
        boolean[] named = new boolean[edges.size()];
        for (int start = 0; start < edges.size(); start++) {
            if (states[start] != null) {
                continue;
            }
            Deque<Integer> way = new ArrayDeque<>();
            way.addLast(start);
            states[start] = State.ON_THE_WAY;
            while (!way.isEmpty()) {
                int node = way.getLast();
                if (next[node] == edges.get(node).size()) {
                    states[node] = State.DONE;
                    way.removeLast();
                    continue;
                }
                int to = edges.get(node).get(next[node]++);
                if (states[to] == null) {
                    states[to] = State.ON_THE_WAY;
                    way.addLast(to);
                } else if (states[to] == State.ON_THE_WAY && !named[to] && !named[node]) {
                    List<Integer> circle = circle(way, to);
                    circle.forEach(each -> named[each] = true);
                    circles.add(circle);
                }
            }
        }
        return circles;
    }

    private static List<Integer> circle(Deque<Integer> way, int first) {
        List<Integer> circle = new ArrayList<>();
        for (int node : way) {
            if (node == first || !circle.isEmpty()) {
                circle.add(node);
            }
        }
        return circle;
    }

    private enum State {
        ON_THE_WAY,
        DONE
    }
}
