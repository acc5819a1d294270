package dev.kontor.gateway.composition.satisfy;

/** Why a query cannot go on from a subgraph. Prints as the second half of {@code From "products": …} */
sealed interface Reason {

    /** The subgraph from which it cannot go on. */
    String from();

    /** It has not the field. */
    record NoField(String from, String coordinate) implements Reason {
        @Override
        public String toString() {
            return "it has no field `" + coordinate + "`";
        }
    }

    /** It names the field, for others to resolve. */
    record External(String from, String coordinate) implements Reason {
        @Override
        public String toString() {
            return "`" + coordinate + "` is @external there";
        }
    }

    /** It has the field no more. */
    record Overridden(String from, String coordinate, String by) implements Reason {
        @Override
        public String toString() {
            return "`" + coordinate + "` is overridden by \"" + by + "\"";
        }
    }

    /** It has the field only when the label says so. */
    record Labelled(String from, String coordinate, String label, boolean active) implements Reason {
        @Override
        public String toString() {
            return "`" + coordinate + "` is not asked there while label \"" + label + "\" is "
                    + (active ? "active" : "inactive");
        }
    }

    /** A key of another subgraph asks for what cannot be known. */
    record KeyUnknown(String from, String to, String type, String key, String missing, boolean overridden)
            implements Reason {
        @Override
        public String toString() {
            return "it cannot go on to \"" + to + "\" by @key(fields: \"" + key + "\") of `" + type + "`, because `"
                    + missing + "` cannot be had from there"
                    + (overridden ? " (it is overridden there)" : "");
        }
    }

    /** Another subgraph has the field, and no key to reach it by. */
    record NoKey(String from, String to, String type, String coordinate, boolean unresolvable) implements Reason {
        @Override
        public String toString() {
            return "it cannot go on to \"" + to + "\", which has `" + coordinate + "`, because `" + type + "` has no "
                    + (unresolvable ? "resolvable " : "") + "@key there";
        }
    }

    /** Another subgraph has the field, and not the interface as which the object is known. */
    record NoInterface(String from, String to, String type, String coordinate) implements Reason {
        @Override
        public String toString() {
            return "it cannot go on to \"" + to + "\", which has `" + coordinate + "`, because interface `" + type
                    + "` is not defined there";
        }
    }

    /** What the field requires cannot be known. */
    record RequirementUnknown(String from, String coordinate, String missing, String externalKeys) implements Reason {
        @Override
        public String toString() {
            return "`" + coordinate + "` requires `" + missing + "`, which cannot be had from there"
                    + (externalKeys.isEmpty()
                            ? ""
                            : " (is key field " + externalKeys + " meant to be @external there?)");
        }
    }

    /** What the field requires can be known, and the object then not be found again. */
    record NoWayBack(String from, String coordinate, String type) implements Reason {
        @Override
        public String toString() {
            return "what `" + coordinate + "` requires can be had, but `" + type
                    + "` has no @key there by which to come back with it";
        }
    }

    /** Which object it is stays unknown. */
    record NoTypename(String from, String type) implements Reason {
        @Override
        public String toString() {
            return "`" + type
                    + "` is an @interfaceObject there, and no subgraph can be reached that knows which object it is";
        }
    }

    /** It has not the object. */
    record NoType(String from, String type) implements Reason {
        @Override
        public String toString() {
            return "it has no type `" + type + "`";
        }
    }
}
