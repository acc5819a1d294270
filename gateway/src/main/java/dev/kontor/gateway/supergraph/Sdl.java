package dev.kontor.gateway.supergraph;

import graphql.language.Document;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import graphql.parser.ParserEnvironment;
import graphql.parser.ParserOptions;

/** Text of a composed schema → its definitions. */
public final class Sdl {

    /** More than any schema needs, less than the stack of a thread can take. */
    private static final int DEEPEST_RULE = 500;

    private Sdl() {}

    /**
     * Reads SDL of any size: it comes from the operator, not from a client. How deep it may be nested is bound all the same.
     *
     * @throws InvalidSyntaxException when it is not GraphQL, or nested too deep
     */
    public static Document parse(String sdl) {
        return new Parser()
                .parseDocument(ParserEnvironment.newParserEnvironment()
                        .document(sdl)
                        .parserOptions(ParserOptions.newParserOptions()
                                .captureIgnoredChars(false)
                                .maxCharacters(Integer.MAX_VALUE)
                                .maxTokens(Integer.MAX_VALUE)
                                .maxWhitespaceTokens(Integer.MAX_VALUE)
                                .maxRuleDepth(DEEPEST_RULE)
                                .build())
                        .build());
    }
}
