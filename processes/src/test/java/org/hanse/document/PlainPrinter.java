package org.hanse.document;

import java.nio.charset.StandardCharsets;
import org.springframework.context.annotation.Fallback;
import org.springframework.stereotype.Component;

/** Prints next to nothing where the module with the real printer is not on the class path. */
@Component
@Fallback
class PlainPrinter implements DocumentPrinter {

    @Override
    public byte[] print(TradePaper paper, String language) {
        return ("%PDF-1.4\n% " + paper.kind() + " " + paper.number() + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
