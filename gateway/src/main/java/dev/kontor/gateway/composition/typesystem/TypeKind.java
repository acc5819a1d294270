package dev.kontor.gateway.composition.typesystem;

/**
 * The kinds of named types.
 *
 * @see <a href="https://spec.graphql.org/September2025/#sec-The-__Type-Type">Kinds</a>
 */
public enum TypeKind {
    SCALAR("scalar"),
    OBJECT("object"),
    INTERFACE("interface"),
    UNION("union"),
    ENUM("enum"),
    INPUT_OBJECT("input object");

    private final String word;

    TypeKind(String word) {
        this.word = word;
    }

    /** Whether arguments and input fields may be of it. */
    public boolean isInput() {
        return this == SCALAR || this == ENUM || this == INPUT_OBJECT;
    }

    /** Whether fields may be of it. */
    public boolean isOutput() {
        return this != INPUT_OBJECT;
    }

    /** As messages call it, with its article: {@code an input object}. */
    public String withArticle() {
        return ("oeiu".indexOf(word.charAt(0)) >= 0 && this != UNION ? "an " : "a ") + word;
    }
}
