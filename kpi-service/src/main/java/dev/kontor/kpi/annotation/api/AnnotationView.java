package dev.kontor.kpi.annotation.api;

import dev.kontor.kit.relay.GlobalId;
import dev.kontor.kit.scalar.Date;
import dev.kontor.kpi.annotation.Annotation;
import dev.kontor.kpi.graph.Node;
import io.smallrye.graphql.api.federation.FieldSet;
import io.smallrye.graphql.api.federation.Key;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** GraphQL type {@code Annotation}. */
@Type
@Name("Annotation") // rather than @Type: SmallRye tells _Entity members by this annotation
@Key(fields = @FieldSet("id"))
@Description("A note on a day.")
public final class AnnotationView implements Node {

    private final Annotation annotation;

    public AnnotationView(Annotation annotation) {
        this.annotation = annotation;
    }

    @Override
    @Id
    @NonNull @Description("Globally unique opaque id.")
    public String getId() {
        return GlobalId.of(Annotation.TYPE, annotation.key()).encode();
    }

    @NonNull @Description("Day.")
    public Date getOn() {
        return new Date(annotation.on());
    }

    @NonNull @Description("Text.")
    public String getText() {
        return annotation.text();
    }

    @NonNull @Description("Author: who wrote it first.")
    public String getAuthor() {
        return annotation.author();
    }

    @Description("Optimistic lock; send it back as `expectedVersion`.")
    public int getVersion() {
        return annotation.version();
    }
}
