package io.jixiao.target.intake;

import java.util.Optional;
import java.util.regex.Pattern;

/// The line above a table: `480002乐亭县城区工业聚集区管理委员会`.
record UnitLine(String unitCode, String unitName) {

    private static final Pattern LINE =
            Pattern.compile("((?:[0-9]{3}){2,5})\\s*[-—]?\\s*(\\p{IsHan}[^\\n]{1,100})");

    static Optional<UnitLine> of(Cell cell) {
        var line = LINE.matcher(cell.text());
        return line.matches()
                ? Optional.of(new UnitLine(line.group(1), line.group(2).strip()))
                : Optional.empty();
    }
}
