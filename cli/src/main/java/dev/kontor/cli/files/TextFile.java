package dev.kontor.cli.files;

import dev.kontor.cli.report.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Text in UTF-8. */
public final class TextFile {

    private TextFile() {}

    /**
     * All of it.
     *
     * @throws Failure when it cannot be read
     */
    public static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (NoSuchFileException e) {
            throw new Failure("There is no file " + file + ".", e);
        } catch (IOException e) {
            throw new Failure("The file " + file + " cannot be read: " + e.getMessage(), e);
        }
    }

    /**
     * Writes beside it first: what is there stays until the new one is whole, for others may be reading it.
     *
     * @throws Failure when it cannot be written
     */
    public static void write(Path file, String text) {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            Files.writeString(part, text);
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new Failure("The file " + file + " cannot be written: " + e.getMessage(), e);
        }
    }
}
