package dev.kontor.gateway.composition.check.federation;

import static dev.kontor.gateway.composition.check.federation.FederationProse.assertThatFederation;

import dev.kontor.gateway.composition.SubgraphAssert;
import dev.kontor.gateway.composition.report.ErrorCode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListSizesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[Book]           | assumedSize: 0",
                "[Book!]!         | slicingArguments: [\"first\", \"last\"]",
                "Page             | sizedFields: [\"books\"], slicingArguments: [\"first\"]",
                "[Page]!          | sizedFields: [\"books\"], requireOneSlicingArgument: false"
            })
    void of_lists(String type, String arguments) {
        books(type, arguments).isAccepted();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Book    | assumedSize: 5                    | LIST_SIZE_APPLIED_TO_NON_LIST",
                "Page    | sizedFields: [\"total\"]          | LIST_SIZE_APPLIED_TO_NON_LIST",
                "[Book]  | assumedSize: -1                   | LIST_SIZE_INVALID_ASSUMED_SIZE",
                "[Book]  | slicingArguments: [\"after\"]     | LIST_SIZE_INVALID_SLICING_ARGUMENT",
                "[Book]  | slicingArguments: [\"title\"]     | LIST_SIZE_INVALID_SLICING_ARGUMENT",
                "[Book]  | slicingArguments: \"first\"       | LIST_SIZE_INVALID_SLICING_ARGUMENT",
                "Page    | sizedFields: \"books\"            | LIST_SIZE_INVALID_SIZED_FIELD",
                "[Int]   | sizedFields: [\"books\"]          | LIST_SIZE_INVALID_SIZED_FIELD",
                "Page    | sizedFields: [\"authors\"]        | LIST_SIZE_INVALID_SIZED_FIELD",
                "Any     | sizedFields: [\"books\"]          | LIST_SIZE_INVALID_SIZED_FIELD"
            })
    void of_what_is_none(String type, String arguments, ErrorCode code) {
        books(type, arguments).isRefusedWith(code).at("Query.books").andNothingElse();
    }

    private static SubgraphAssert books(String type, String arguments) {
        return assertThatFederation("""
                type Query { books(first: Int, last: Int! = 1, title: String): %s @listSize(%s) }
                type Page { books: [Book] total: Int }
                type Book { title: String }
                union Any = Page | Book
                """.formatted(type, arguments));
    }
}
