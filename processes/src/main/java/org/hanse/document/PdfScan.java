package org.hanse.document;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.hanse.kernel.Refusal;

/**
 * Looks for what makes a PDF act instead of show: scripts, program starts, files inside. Names are read in their plain
 * and their escaped form ({@code /J#61vaScript}), in the open and within compressed streams.
 */
final class PdfScan {

    private static final Pattern ACTIVE =
            Pattern.compile("/(JavaScript|JS|Launch|EmbeddedFiles?|RichMedia|XFA|GoToE|ImportData)(?![A-Za-z0-9])");
    private static final Pattern ESCAPED = Pattern.compile("#([0-9A-Fa-f]{2})");
    private static final Pattern STREAM = Pattern.compile("stream\\r?\\n");
    /** Object streams are small; more than this is an image or a bomb, and neither hides a name we look for. */
    private static final int MOST_INFLATED = 4 * 1024 * 1024;

    private static final int MOST_STREAMS = 20_000;

    private PdfScan() {}

    static void refuseActive(byte[] pdf) {
        String text = new String(pdf, StandardCharsets.ISO_8859_1);
        refuse(text);
        Matcher stream = STREAM.matcher(text);
        for (int seen = 0; seen < MOST_STREAMS && stream.find(); seen++) {
            refuse(inflated(pdf, stream.end()));
        }
    }

    private static void refuse(String text) {
        Matcher found = ACTIVE.matcher(text);
        if (found.find()) {
            throw new Refusal(PaperReason.ACTIVE_CONTENT, found.group());
        }
        if (text.indexOf('#') >= 0) {
            Matcher hidden = ACTIVE.matcher(ESCAPED.matcher(text)
                    .replaceAll(hex ->
                            Matcher.quoteReplacement(Character.toString((char) Integer.parseInt(hex.group(1), 16)))));
            if (hidden.find()) {
                throw new Refusal(PaperReason.ACTIVE_CONTENT, hidden.group());
            }
        }
    }

    private static String inflated(byte[] pdf, int from) {
        Inflater inflater = new Inflater();
        inflater.setInput(pdf, from, pdf.length - from);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] buffer = new byte[8192];
        try {
            while (!inflater.finished() && out.size() < MOST_INFLATED) {
                int count = inflater.inflate(buffer);
                if (count == 0) {
                    break;
                }
                out.write(buffer, 0, count);
            }
        } catch (DataFormatException e) {
            return out.toString(StandardCharsets.ISO_8859_1);
        } finally {
            inflater.end();
        }
        return out.toString(StandardCharsets.ISO_8859_1);
    }
}
