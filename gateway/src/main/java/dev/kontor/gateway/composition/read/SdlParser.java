package dev.kontor.gateway.composition.read;

import dev.kontor.gateway.composition.report.ErrorCode;
import dev.kontor.gateway.composition.report.Place;
import dev.kontor.gateway.composition.report.Report;
import dev.kontor.gateway.composition.schema.SubgraphSdl;
import graphql.language.Document;
import graphql.language.SourceLocation;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import graphql.parser.ParserEnvironment;
import graphql.parser.ParserOptions;
import graphql.parser.exceptions.ParseCancelledException;
import graphql.parser.exceptions.ParseCancelledTooDeepException;
import org.jspecify.annotations.Nullable;

/** Text → document, within bounds: a subgraph is not trusted with the memory of whoever composes it. */
final class SdlParser {

    /** Characters. The largest schemas that are known in public have about a million. */
    private static final int MOST_CHARACTERS = 8 << 20;

    private static final int MOST_TOKENS = 2_000_000;

    /** Not so deep that the parser's stack would end. */
    private static final int DEEPEST = 500;

    /** Deeper than any type or value is written. */
    private static final int DEEPEST_BRACKETS = 200;

    /** To read a number takes the square of its length, and a name is in every message about what has it. */
    private static final int LONGEST_WORD = 10_000;

    private SdlParser() {}

    static @Nullable Document parse(SubgraphSdl source, Report report) {
        if (source.sdl().length() > MOST_CHARACTERS) {
            limit(source, report, "It has more than " + MOST_CHARACTERS + " characters.");
            return null;
        }
        if (Nesting.isDeeperThan(DEEPEST_BRACKETS, source.sdl())) {
            limit(source, report, "Its brackets are nested deeper than " + DEEPEST_BRACKETS + ".");
            return null;
        }
        if (hasLongWord(source.sdl())) {
            limit(source, report, "It has a name or number of more than " + LONGEST_WORD + " characters.");
            return null;
        }
        ParserOptions options = ParserOptions.newParserOptions()
                .captureIgnoredChars(false)
                .captureLineComments(false)
                .maxCharacters(MOST_CHARACTERS)
                .maxTokens(MOST_TOKENS)
                .maxWhitespaceTokens(MOST_CHARACTERS)
                .maxRuleDepth(DEEPEST)
                .build();
        try {
            return new Parser()
                    .parseDocument(ParserEnvironment.newParserEnvironment()
                            .document(source.sdl())
                            .parserOptions(options)
                            .build());
        } catch (ParseCancelledException | ParseCancelledTooDeepException tooMuch) {
            limit(source, report, String.valueOf(tooMuch.getMessage()));
        } catch (InvalidSyntaxException syntax) {
            report.error(
                    ErrorCode.INVALID_GRAPHQL,
                    "",
                    place(source, syntax.getLocation()),
                    String.valueOf(syntax.getMessage()));
        } catch (NumberFormatException exponent) {
            // The parser does not say where.
            limit(source, report, "It has a number whose exponent is out of all bounds.");
        }
        return null;
    }

    /** Also in strings and comments: nobody writes such words there either. */
    private static boolean hasLongWord(String sdl) {
        int length = 0;
        for (int at = 0; at < sdl.length() && length <= LONGEST_WORD; at++) {
            char each = sdl.charAt(at);
            length = Character.isLetterOrDigit(each) || each == '_' ? length + 1 : 0;
        }
        return length > LONGEST_WORD;
    }

    private static void limit(SubgraphSdl source, Report report, String message) {
        report.error(ErrorCode.LIMIT_EXCEEDED, "", new Place(source.name(), 1, 1), message);
    }

    private static Place place(SubgraphSdl source, @Nullable SourceLocation location) {
        return location == null
                ? new Place(source.name(), 1, 1)
                : new Place(source.name(), location.getLine(), location.getColumn());
    }
}
