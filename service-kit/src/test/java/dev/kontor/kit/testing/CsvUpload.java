package dev.kontor.kit.testing;

import io.restassured.RestAssured;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;

/** Files that are sent while they are written. */
public final class CsvUpload {

    private CsvUpload() {}

    /** Begins to send one: what is written to the connection is on its way after each 16 KiB. */
    public static HttpURLConnection begin(String path, String token) throws IOException {
        HttpURLConnection connection =
                (HttpURLConnection) URI.create("http://localhost:%d%s".formatted(RestAssured.port, path))
                        .toURL()
                        .openConnection();
        connection.setRequestProperty("Authorization", "Bearer " + token);
        connection.setRequestProperty("Content-Type", "text/csv");
        connection.setDoOutput(true);
        connection.setChunkedStreamingMode(1 << 14);
        return connection;
    }
}
