package org.hanse.portal.sourcing;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.hanse.kernel.Refusal;
import org.hanse.sourcing.asking.AskReason;
import org.hanse.sourcing.asking.DecimalSign;
import org.jspecify.annotations.Nullable;

/**
 * Rows of cells out of the clipboard, a table of text (comma, semicolon or tab) or the first sheet of a workbook (xlsx). The
 * content decides what it is, not the name. Formulas count as the value that was stored with them; nothing is calculated.
 */
final class Spreadsheets {

    static final int MOST_BYTES = 5 * 1024 * 1024;
    private static final long MOST_UNFOLDED = 50L * 1024 * 1024;
    private static final int MOST_ENTRIES = 500;
    private static final int MOST_ROWS = 1000;
    private static final int MOST_COLUMNS = 50;
    private static final int MOST_CHARACTERS = 400_000;

    private Spreadsheets() {}

    /**
     * Text of a table, in which tabs part the cells, and by which sign it writes decimals.
     *
     * @param sign what the workbook itself says; null where only its numbers can show it
     */
    record Table(String text, @Nullable DecimalSign sign) {}

    /** Reads a file. @param reader whose language guesses the characters of a text that is not UTF-8 */
    static Table file(byte[] content, Locale reader) {
        if (content.length == 0) {
            throw Refusal.of(AskReason.TABLE_EMPTY, "file");
        }
        if (content.length > MOST_BYTES) {
            throw Refusal.of(AskReason.TABLE_TOO_LARGE, "file");
        }
        if (content[0] == 'P' && content.length > 1 && content[1] == 'K') {
            return new Table(tabbed(workbook(content)), DecimalSign.POINT);
        }
        return new Table(tabbed(cells(decoded(content, reader))), null);
    }

    /** Rows of a pasted or read text. */
    static List<List<String>> cells(String text) {
        if (text.length() > MOST_CHARACTERS) {
            throw Refusal.of(AskReason.TABLE_TOO_LARGE, "table");
        }
        List<List<String>> rows = new ArrayList<>();
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(separator(text))
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .skipEmptyLines(false)
                .ofCsvRecord(text)) {
            for (CsvRecord row : reader) {
                rows.add(List.copyOf(row.getFields()));
                if (rows.size() > MOST_ROWS) {
                    throw Refusal.of(AskReason.TABLE_TOO_LARGE, "table");
                }
            }
        } catch (CsvParseException | IOException e) {
            throw Refusal.of(AskReason.TABLE_UNREADABLE, "table").because(e);
        }
        return rows;
    }

    private static char separator(String text) {
        String first = text.lines().filter(line -> !line.isBlank()).limit(5).collect(Collectors.joining("\n"));
        if (first.indexOf('\t') >= 0) {
            return '\t';
        }
        return first.indexOf(';') >= 0 ? ';' : first.indexOf(',') >= 0 ? ',' : '\t';
    }

    private static List<List<String>> workbook(byte[] content) {
        measure(content);
        List<List<String>> rows = new ArrayList<>();
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(content));
                Stream<Row> all = book.getFirstSheet().openStream()) {
            for (Row row : (Iterable<Row>) all::iterator) {
                if (rows.size() >= MOST_ROWS || row.getCellCount() > MOST_COLUMNS) {
                    throw Refusal.of(AskReason.TABLE_TOO_LARGE, "file");
                }
                List<String> cells = new ArrayList<>();
                for (int i = 0; i < row.getCellCount(); i++) {
                    cells.add(row.getOptionalCell(i).map(Spreadsheets::text).orElse(""));
                }
                rows.add(cells);
            }
        } catch (IOException | ExcelReaderException | NumberFormatException e) {
            throw Refusal.of(AskReason.TABLE_UNREADABLE, "file").because(e);
        }
        return rows;
    }

    /** Unfolds the archive once without keeping anything, so that nothing small becomes something huge. */
    private static void measure(byte[] content) {
        byte[] buffer = new byte[16 * 1024];
        long unfolded = 0;
        int entries = 0;
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(content))
                .get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                entries++;
                try (InputStream in = zip.getInputStream(entry)) {
                    for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                        unfolded += count;
                        requireBounded(unfolded, entries);
                    }
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw Refusal.of(AskReason.TABLE_UNREADABLE, "file").because(e);
        }
    }

    private static void requireBounded(long unfolded, int entries) {
        if (unfolded > MOST_UNFOLDED || entries > MOST_ENTRIES) {
            throw Refusal.of(AskReason.TABLE_TOO_LARGE, "file");
        }
    }

    private static String text(Cell cell) {
        if (cell.getType() == CellType.NUMBER || (cell.getType() == CellType.FORMULA && isNumber(cell.getRawValue()))) {
            return DecimalSign.write(new BigDecimal(cell.getRawValue()));
        }
        String raw = cell.getType() == CellType.FORMULA ? cell.getRawValue() : cell.getText();
        return raw == null ? "" : raw;
    }

    private static boolean isNumber(@Nullable String raw) {
        return raw != null && raw.matches("-?[0-9]+([.][0-9]+)?([eE][-+]?[0-9]{1,2})?");
    }

    private static String tabbed(List<List<String>> rows) {
        return rows.stream()
                .map(row -> row.stream()
                        .map(cell -> cell.replaceAll("[\\t\\r\\n\"]+", " ").strip())
                        .collect(Collectors.joining("\t")))
                .collect(Collectors.joining("\n"));
    }

    private static String decoded(byte[] content, Locale reader) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            return text.startsWith("\ufeff") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            boolean wide = content.length > 1 && (content[0] & 0xff) >= 0xfe && (content[1] & 0xff) >= 0xfe;
            Charset old = Charset.forName("zh".equals(reader.getLanguage()) ? "GB18030" : "windows-1252");
            return new String(content, wide ? StandardCharsets.UTF_16 : old);
        }
    }
}
