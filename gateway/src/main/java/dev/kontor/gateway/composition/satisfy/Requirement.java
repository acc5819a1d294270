package dev.kontor.gateway.composition.satisfy;

/** Whether what a field requires can be known of objects at a vertex. */
final class Requirement extends Fact {

    record Key(Vertex at, Condition condition) {}

    private final Key key;
    private final Knowledge knowledge;
    private boolean met;

    Requirement(Key key, Knowledge knowledge) {
        this.key = key;
        this.knowledge = knowledge;
    }

    boolean isMet() {
        return met;
    }

    @Override
    boolean grow() {
        if (met) {
            return false;
        }
        Closure closure = knowledge.closure(key.at, Closure.ALL, this);
        met = new Reading(knowledge, this, key.at, closure.entered(), Closure.ALL).knows(key.condition);
        return met;
    }
}
