package dev.kontor.accounts.node;

import dev.kontor.kit.relay.GlobalId;
import io.quarkus.arc.All;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.graphql.api.Nullable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;

/** {@code Query.node}. */
@GraphQLApi
public class NodeApi {

    private final Map<String, NodeSource> sources;

    NodeApi(@All List<NodeSource> sources) {
        this.sources = sources.stream().collect(Collectors.toUnmodifiableMap(NodeSource::type, Function.identity()));
    }

    /** Answers ids of kpi-service's types by their type alone, without a call: what they stand for is told there. */
    @Query
    @PermissionsAllowed("accounts:read")
    @Description("Any object by global id; null when unknown or not visible.")
    public @Nullable Node node(@Id @NonNull @Description("Global id.") String id) {
        return GlobalId.parse(id).flatMap(known -> find(known, id)).orElse(null);
    }

    private Optional<? extends Node> find(GlobalId known, String id) {
        return switch (known.type()) {
            case "Annotation" -> Optional.of(new Annotation(id));
            case "Kpi" -> Optional.of(new Kpi(id));
            case "KpiDefinition" -> Optional.of(new KpiDefinition(id));
            case String type -> Optional.ofNullable(sources.get(type)).flatMap(source -> source.find(id));
        };
    }
}
