package dev.kontor.bench.load.graph;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What the subgraphs know. As in the public benchmark, every user has written the first two reviews, whoever their author
 * is.
 */
public final class GraphData {

    public record User(String id, String name, String username, int birthday) {}

    public record Product(String upc, String name, int price, int weight, boolean inStock) {}

    /** A review; its product and its author by their keys. */
    public record Review(String id, String product, String author, String body) {}

    private record Lists(List<User> users, List<Product> products, List<Review> reviews) {}

    private final Lists lists;
    private final Map<String, User> users;
    private final Map<String, Product> products;
    private final Map<String, List<Review>> reviewsByProduct;

    private GraphData(Lists lists) {
        this.lists = lists;
        this.users = lists.users.stream().collect(Collectors.toMap(User::id, Function.identity()));
        this.products = lists.products.stream().collect(Collectors.toMap(Product::upc, Function.identity()));
        this.reviewsByProduct = lists.reviews.stream().collect(Collectors.groupingBy(Review::product));
    }

    /** The data of the public benchmark: 6 users, 9 products, 11 reviews. */
    public static GraphData published() {
        try {
            return new GraphData(new ObjectMapper().readValue(GraphFiles.text("data.json"), Lists.class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Made-up data: so many products, each with two reviews, and as many users, each the author of two. */
    public static GraphData generated(int size) {
        return new GraphData(new Lists(
                IntStream.range(0, size)
                        .mapToObj(i -> new User(String.valueOf(i), "User " + i, "user" + i, 1_234_567_890))
                        .toList(),
                IntStream.range(0, size)
                        .mapToObj(i -> new Product(String.valueOf(i), "Product " + i, 100 + i, 10 + i, i % 2 == 0))
                        .toList(),
                IntStream.range(0, 2 * size)
                        .mapToObj(i -> new Review(
                                String.valueOf(i),
                                String.valueOf(i / 2),
                                String.valueOf((i + 1) / 2 % size),
                                "Review " + i + " says what there is to say, in one sentence of the usual length."))
                        .toList()));
    }

    List<User> users() {
        return lists.users;
    }

    List<Product> topProducts(int first) {
        return lists.products.subList(0, Math.min(first, lists.products.size()));
    }

    @Nullable User user(@Nullable Object id) {
        return users.get(String.valueOf(id));
    }

    @Nullable Product product(@Nullable Object upc) {
        return products.get(String.valueOf(upc));
    }

    @Nullable Review review(@Nullable Object id) {
        return lists.reviews.stream()
                .filter(review -> review.id.equals(id))
                .findFirst()
                .orElse(null);
    }

    List<Review> reviewsOf(Product product) {
        return reviewsByProduct.getOrDefault(product.upc, List.of());
    }

    List<Review> reviewsOfAnyUser() {
        return lists.reviews.subList(0, Math.min(2, lists.reviews.size()));
    }
}
