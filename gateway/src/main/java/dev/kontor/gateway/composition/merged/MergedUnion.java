package dev.kontor.gateway.composition.merged;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.SequencedSet;

/** A union of the supergraph. */
public record MergedUnion(Header header, SequencedSet<String> members) implements MergedType {

    public MergedUnion {
        members = Collections.unmodifiableSequencedSet(new LinkedHashSet<>(members));
    }
}
