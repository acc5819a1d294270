package dev.kontor.gateway.operation;

/** Prints what normalisation made, for people: {@code name: call [Object, …]} and its selection below it. */
final class OperationPrinter {

    private final StringBuilder out = new StringBuilder();

    String print(Operation operation) {
        out.append(operation.kind().keyword());
        operation
                .variables()
                .forEach((name, type) ->
                        out.append(" $").append(name).append(": ").append(type));
        out.append('\n');
        print(operation.selection(), 1);
        return out.toString();
    }

    private void print(SelectionSet selection, int depth) {
        long objects = selection.fields().stream()
                .flatMap(field -> field.objectTypes().stream())
                .distinct()
                .count();
        for (Field field : selection.fields()) {
            out.append("  ".repeat(depth)).append(field).append(": ").append(field.type());
            if (objects > 1) {
                out.append(" on ").append(String.join(" ", field.objectTypes()));
            }
            out.append(field.denied() ? " denied\n" : "\n");
            if (field.selection() != null) {
                print(field.selection(), depth + 1);
            }
        }
    }
}
