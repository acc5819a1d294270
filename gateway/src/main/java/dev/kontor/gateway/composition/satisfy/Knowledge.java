package dev.kontor.gateway.composition.satisfy;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/**
 * What can be known of objects, wherever they are met: the least fixpoint over all {@link Fact}s that were asked for. Each
 * is worked out again only when one grew on which it depends, so the effort is that of the graph, not of its paths.
 */
final class Knowledge {

    private final Api api;
    private final Graph graph;
    private final Entries entries;
    private final Map<Closure.Key, Closure> closures = new HashMap<>();
    private final Map<Requirement.Key, Requirement> requirements = new HashMap<>();
    private final Deque<Fact> due = new ArrayDeque<>();

    Knowledge(Api api, Graph graph, Entries entries) {
        this.api = api;
        this.graph = graph;
        this.entries = entries;
    }

    Api api() {
        return api;
    }

    Graph graph() {
        return graph;
    }

    Entries entries() {
        return entries;
    }

    /** Where an object can be followed to. */
    Closure closure(Vertex start) {
        Closure closure = closure(new Closure.Key(start, Closure.ALL));
        settle();
        return closure;
    }

    /** Whether a field of the vertex can be read when what it requires is known. */
    boolean isMet(Vertex at, Condition requires) {
        Requirement requirement = requirement(new Requirement.Key(at, requires));
        settle();
        return requirement.isMet();
    }

    /** Whether a path leads on from an object that was met there, followed wherever it can be. */
    boolean knows(Vertex start, Condition.Path path) {
        Closure closure = closure(start);
        boolean known;
        do {
            // What it asks for may be new, and has to be worked out first.
            known = new Reading(this, closure, start, closure.entered(), Closure.ALL).knows(path);
        } while (!known && settle());
        return known;
    }

    Closure closure(Vertex start, int without, Fact asking) {
        Closure closure = closure(new Closure.Key(start, without));
        closure.dependents.add(asking);
        return closure;
    }

    Requirement requirement(Vertex at, Condition condition, Fact asking) {
        Requirement requirement = requirement(new Requirement.Key(at, condition));
        requirement.dependents.add(asking);
        return requirement;
    }

    private Closure closure(Closure.Key key) {
        Closure closure = closures.get(key);
        if (closure == null) {
            closure = new Closure(key, this);
            closures.put(key, closure);
            due.add(closure);
        }
        return closure;
    }

    private Requirement requirement(Requirement.Key key) {
        Requirement requirement = requirements.get(key);
        if (requirement == null) {
            requirement = new Requirement(key, this);
            requirements.put(key, requirement);
            due.add(requirement);
        }
        return requirement;
    }

    /** Whether anything grew. */
    private boolean settle() {
        boolean grown = false;
        while (!due.isEmpty()) {
            Fact fact = due.remove();
            fact.due = false;
            if (fact.grow()) {
                grown = true;
                fact.dependents.forEach(this::markDue);
            }
        }
        return grown;
    }

    private void markDue(Fact dependent) {
        if (!dependent.due) {
            dependent.due = true;
            due.add(dependent);
        }
    }
}
