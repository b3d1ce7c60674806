package org.hanse.portal.sourcing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Looks for words where they may not stand: in every row of every table as the server's own superuser, and in every file of a
 * home, the database's heap and write-ahead log included. Words are looked for as they are, as hexadecimal and as base64.
 */
final class Plaintext {

    private static final int OVERLAP = 256;
    private static final int PIECE = 8 * 1024 * 1024;

    private final String url;
    private final Path home;
    private final List<String> shapes;

    Plaintext(String url, Path home, List<String> words) {
        this.url = url;
        this.home = home;
        this.shapes = words.stream().flatMap(Plaintext::shapes).toList();
    }

    /** As it is, as {@code bytea} shows it, and the inner part of its base64 at each of the three alignments. */
    private static Stream<String> shapes(String word) {
        List<String> shapes = new ArrayList<>();
        shapes.add(word);
        byte[] bytes = word.getBytes(StandardCharsets.UTF_8);
        shapes.add(HexFormat.of().formatHex(bytes));
        for (int shift = 0; shift < 3; shift++) {
            byte[] shifted = new byte[shift + bytes.length];
            System.arraycopy(bytes, 0, shifted, shift, bytes.length);
            String encoded = Base64.getEncoder().withoutPadding().encodeToString(shifted);
            shapes.add(encoded.substring(shift == 0 ? 0 : 4, encoded.length() - 2));
        }
        return shapes.stream();
    }

    /** Whether the text holds one of the words. */
    boolean isIn(String text) {
        return shapes.stream().anyMatch(text::contains);
    }

    /** Tables of any schema with a row that holds one of the words. */
    Set<String> tables() {
        Set<String> found = new TreeSet<>();
        try (Connection admin = DriverManager.getConnection(url, "postgres", "");
                Statement statement = admin.createStatement()) {
            for (String table : names(statement)) {
                try (ResultSet rows = statement.executeQuery("select t::text from " + table + " t")) {
                    while (rows.next()) {
                        if (isIn(String.valueOf(rows.getString(1)))) {
                            found.add(table);
                        }
                    }
                }
            }
            statement.execute("checkpoint");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return found;
    }

    private static List<String> names(Statement statement) throws SQLException {
        List<String> names = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery("select format('%I.%I', n.nspname, c.relname) from pg_class c"
                + " join pg_namespace n on n.oid = c.relnamespace where c.relkind in ('r', 'm', 'p')"
                + " and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast') order by 1")) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }

    /** Files below the home that hold one of the words. */
    Set<String> files() {
        Set<String> found = new TreeSet<>();
        try (Stream<Path> walk = Files.walk(home)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                if (holds(file)) {
                    found.add(home.relativize(file).toString());
                }
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean holds(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            String before = "";
            for (byte[] piece = in.readNBytes(PIECE); piece.length > 0; piece = in.readNBytes(PIECE)) {
                String text = before + new String(piece, StandardCharsets.ISO_8859_1);
                if (isIn(text)) {
                    return true;
                }
                before = text.substring(Math.max(0, text.length() - OVERLAP));
            }
            return false;
        } catch (NoSuchFileException e) {
            return false;
        }
    }
}
