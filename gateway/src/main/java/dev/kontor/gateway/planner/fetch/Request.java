package dev.kontor.gateway.planner.fetch;

import dev.kontor.gateway.federation.Subgraph;
import dev.kontor.gateway.plan.Representation;
import dev.kontor.gateway.plan.ResponsePath;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedMap;
import java.util.SequencedSet;
import org.jspecify.annotations.Nullable;

/** A node of the fetch graph: one request to a subgraph, while the graph is being made. */
sealed interface Request {

    Subgraph subgraph();

    /** The requests that must have been answered before. */
    SequencedSet<Request> after();

    /** Asks a root type, of the operation or of an object in the answer. Compared by identity. */
    final class OfRoot implements Request {
        private final Draft draft;
        private final ResponsePath at;
        private final SequencedSet<Request> after;

        OfRoot(Draft draft, ResponsePath at, List<Request> after) {
            this.draft = draft;
            this.at = at;
            this.after = new LinkedHashSet<>(after);
        }

        Draft draft() {
            return draft;
        }

        ResponsePath at() {
            return at;
        }

        @Override
        public Subgraph subgraph() {
            return draft.node().subgraph();
        }

        @Override
        public SequencedSet<Request> after() {
            return after;
        }
    }

    /** Asks for entities. Compared by identity. */
    final class OfEntities implements Request {
        private final Subgraph subgraph;
        private final SequencedSet<Request> after = new LinkedHashSet<>();
        private final List<Target> targets = new ArrayList<>();

        OfEntities(Subgraph subgraph) {
            this.subgraph = subgraph;
        }

        List<Target> targets() {
            return targets;
        }

        @Override
        public Subgraph subgraph() {
            return subgraph;
        }

        @Override
        public SequencedSet<Request> after() {
            return after;
        }
    }

    /**
     * Entities in the same places: what is sent and what is asked, by object type.
     *
     * @param instead of this target it is about those entities of which not all is there that must be sent; null when it
     *     is about all
     */
    record Target(
            List<ResponsePath> paths,
            SequencedMap<String, Question> questions,
            @Nullable Target instead) {
        Target(ResponsePath path, String objectType, Question question) {
            this(new ArrayList<>(List.of(path)), new LinkedHashMap<>(), null);
            questions.put(objectType, question);
        }
    }

    /**
     * What is sent of objects of one type, and what is asked of them.
     *
     * @param objectType null when it is sent of all, whatever their type
     */
    record Question(@Nullable String objectType, List<Representation.Part> sent, Draft asked) {
        /** What the subgraph takes the objects for: their type, or an interface that it sees as an object. */
        String typename() {
            return asked.node().type();
        }

        /** The same without what requires anything; null when nothing is left, or when nothing is left out. */
        @Nullable Question plain() {
            List<Representation.Part> keys =
                    sent.stream().filter(Representation.Part::key).toList();
            Draft plain = asked.plain();
            return keys.size() == sent.size() || plain.entries().isEmpty()
                    ? null
                    : new Question(objectType, keys, plain);
        }

        Representation representation() {
            return new Representation(objectType, typename(), sent);
        }
    }
}
