package dev.kontor.gateway.composition.check.federation;

import static dev.kontor.gateway.composition.report.ErrorCode.LIST_SIZE_APPLIED_TO_NON_LIST;
import static dev.kontor.gateway.composition.report.ErrorCode.LIST_SIZE_INVALID_ASSUMED_SIZE;
import static dev.kontor.gateway.composition.report.ErrorCode.LIST_SIZE_INVALID_SIZED_FIELD;
import static dev.kontor.gateway.composition.report.ErrorCode.LIST_SIZE_INVALID_SLICING_ARGUMENT;

import dev.kontor.gateway.composition.link.FederationDirective;
import dev.kontor.gateway.composition.report.ErrorCode;
import dev.kontor.gateway.composition.report.Report;
import dev.kontor.gateway.composition.schema.Applied;
import dev.kontor.gateway.composition.schema.ConstValue;
import dev.kontor.gateway.composition.schema.FieldDef;
import dev.kontor.gateway.composition.schema.ImplementingDef;
import dev.kontor.gateway.composition.schema.InputValueDef;
import dev.kontor.gateway.composition.schema.SubgraphSchema;
import dev.kontor.gateway.composition.schema.TypeDef;
import dev.kontor.gateway.composition.schema.UnionDef;
import dev.kontor.gateway.composition.view.Coordinate;
import dev.kontor.gateway.composition.view.SchemaView;
import dev.kontor.gateway.federation.TypeRef;
import java.util.List;

/**
 * {@code @listSize} is about a list, and what it names is there.
 *
 * @see <a href="https://ibm.github.io/graphql-specs/cost-spec.html#sec-The-List-Size-Directive">List size</a>
 */
final class ListSizes implements Rule {

    /** Where it is. */
    private record Site(SubgraphSchema schema, String coordinate, FieldDef field, Applied applied, Report report) {

        void error(ErrorCode code, String message) {
            report.error(code, coordinate, applied.place(), message);
        }
    }

    @Override
    public void check(SchemaView view, Report report) {
        AppliedToField.all(view, FederationDirective.LIST_SIZE)
                .forEach(each ->
                        check(new Site(view.schema(), each.coordinate(), each.field(), each.applied(), report)));
    }

    private static void check(Site site) {
        List<String> sizedFields = names(site, "sizedFields");
        if (sizedFields.isEmpty() && !isList(site.field.type())) {
            site.error(
                    LIST_SIZE_APPLIED_TO_NON_LIST,
                    site.coordinate + " returns " + site.field.type() + ", which is no list.");
        }
        if (site.applied.arguments().get("assumedSize") instanceof ConstValue.Int size
                && size.value().signum() < 0) {
            site.error(LIST_SIZE_INVALID_ASSUMED_SIZE, "The size of " + site.coordinate + " is below 0.");
        }
        requireList(site, "slicingArguments", LIST_SIZE_INVALID_SLICING_ARGUMENT);
        requireList(site, "sizedFields", LIST_SIZE_INVALID_SIZED_FIELD);
        names(site, "slicingArguments").forEach(name -> checkSlicing(site, name));
        if (!sizedFields.isEmpty()) {
            checkSized(site, sizedFields);
        }
    }

    /** A lone name would be a list to GraphQL; gateways that read the supergraph take it for something else. */
    private static void requireList(Site site, String argument, ErrorCode code) {
        if (site.applied.arguments().get(argument) instanceof ConstValue.Text name) {
            site.error(code, "The value of " + argument + " is " + name + ", which is no list.");
        }
    }

    private static void checkSlicing(Site site, String name) {
        InputValueDef argument = site.field.arguments().get(name);
        String coordinate = site.coordinate + "(" + name + ":)";
        if (argument == null) {
            site.error(LIST_SIZE_INVALID_SLICING_ARGUMENT, "There is no argument " + coordinate + ".");
        } else if (!argument.type().toString().equals("Int")
                && !argument.type().toString().equals("Int!")) {
            site.error(
                    LIST_SIZE_INVALID_SLICING_ARGUMENT,
                    "The argument " + coordinate + " is of type " + argument.type() + ".");
        }
    }

    private static void checkSized(Site site, List<String> names) {
        TypeDef returned = site.schema.type(site.field.type().name());
        if (!(returned instanceof ImplementingDef || returned instanceof UnionDef)) {
            site.error(
                    LIST_SIZE_INVALID_SIZED_FIELD,
                    site.coordinate + " returns " + site.field.type() + ", which has no fields.");
            return;
        }
        for (String name : names) {
            FieldDef sized = returned instanceof ImplementingDef type ? type.field(name) : null;
            String coordinate = new Coordinate(returned.name(), name).toString();
            if (sized == null) {
                site.error(LIST_SIZE_INVALID_SIZED_FIELD, "There is no field " + coordinate + ".");
            } else if (!isList(sized.type())) {
                site.error(
                        LIST_SIZE_APPLIED_TO_NON_LIST,
                        coordinate + ", which is to have a size, returns " + sized.type() + ", which is no list.");
            }
        }
    }

    private static List<String> names(Site site, String argument) {
        return switch (site.applied.arguments().get(argument)) {
            case ConstValue.Text name -> List.of(name.value());
            case ConstValue.Items items ->
                items.items().stream()
                        .filter(ConstValue.Text.class::isInstance)
                        .map(item -> ((ConstValue.Text) item).value())
                        .toList();
            case null, default -> List.of();
        };
    }

    private static boolean isList(TypeRef type) {
        return type instanceof TypeRef.ListOf
                || (type instanceof TypeRef.NonNull nonNull && nonNull.nullable() instanceof TypeRef.ListOf);
    }
}
