package berm.center.roster;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import berm.center.asked.NotDone;
import berm.center.roster.RosterCsv.Row;
import java.nio.charset.Charset;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What spreadsheets write. */
class RosterCsvTest {
    private static final long NOW = Instant.parse("2020-08-03T00:00:30Z").toEpochMilli();
    private static final String SHEET =
            """
            岗位,姓名,电话,开始,结束
            值班员,张伟,0575-0000 0001,2020/8/4 8:00,2020/8/4 20:00
            """;

    private static List<Row> read(String text) {
        return RosterCsv.read(text.getBytes(UTF_8), "all");
    }

    private static RosterEntry first(List<Row> rows) {
        return rows.get(0).form().entry("王", NOW);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "GBK"})
    void chineseIsReadInTheWritingsOfSpreadsheets(String charset) {
        RosterEntry entry = first(RosterCsv.read(SHEET.getBytes(Charset.forName(charset)), "all"));
        assertThat(entry.person()).isEqualTo("张伟");
        assertThat(entry.role()).isEqualTo(DutyRole.OFFICER);
        assertThat(entry.phone()).isEqualTo("0575-0000 0001");
        assertThat(Instant.ofEpochMilli(entry.from())).isEqualTo("2020-08-04T00:00:00Z");
        assertThat(Instant.ofEpochMilli(entry.until())).isEqualTo("2020-08-04T12:00:00Z");
    }

    @Test
    void quotesLineEndsAndEmptyRowsAreAsSpreadsheetsHaveThem() {
        List<Row> rows =
                read(
                        "\ufeffperson,role,from,until\r\n"
                                + "\"Li, \"\"Max\"\"\",leader,2020-08-04 08:00,2020-08-04 24:00\r\n"
                                + ",,,\r\n\r\n"
                                + "\"a\nb\",OFFICER,2020-08-04T08:00,2020-08-05T00:00:00+08:00");
        assertThat(rows).extracting(Row::line).containsExactly(2, 5);
        RosterEntry entry = first(rows);
        assertThat(entry.person()).isEqualTo("Li, \"Max\"");
        assertThat(Instant.ofEpochMilli(entry.until())).isEqualTo("2020-08-04T16:00:00Z");
        assertThat(rows.get(1).form().person()).isEqualTo("a\nb");
        assertThatThrownBy(() -> rows.get(1).form().entry("王", NOW))
                .hasMessageContaining("must be one line")
                .hasMessageNotContaining("until");
    }

    @Test
    void aRowNamesItsPlaceOrIsOfTheOneChosen() {
        List<Row> rows =
                read(
                        """
                        范围,岗位,姓名,开始,结束
                        county:330106,值班员,张,2020-08-04 08:00,2020-08-04 20:00
                        ,值班员,李,2020-08-04 08:00,2020-08-04 20:00
                        ,值班员,李,2020-08-04 08:00,2020-08-04 20:00,,
                        ,值班员,李,2020-08-04 08:00,2020-08-04 20:00,remark
                        """);
        assertThat(first(rows).scope()).hasToString("county:330106");
        assertThat(rows.get(1).form().entry("王", NOW).scope()).hasToString("all");
        assertThat(rows).extracting(Row::isTooLong).containsExactly(false, false, false, true);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "站长,张,2020-08-04 08:00,2020-08-04 20:00|role: must be LEADER",
                "值班员,,2020-08-04 08:00,2020-08-04 20:00|person: missing",
                "值班员,张,2020-08-02 08:00,2020-08-04 20:00|from: has passed",
                "值班员,张,2020-08-03 07:59,2020-08-04 20:00|from: has passed",
                "值班员,张,2021-09-04 08:00,2021-09-04 20:00|from: more than 366 days ahead",
                "值班员,张,2020-08-04 08:00,2020-08-04 08:00|until: must be after from",
                "值班员,张,2020-08-04 08:00,2020-09-05 08:00|until: more than 31 days",
                "值班员,张,8:00,2020-08-04 20:00|from: '8:00' is no time",
                "值班员,张,2020-02-30 8:00,2020-08-04 20:00|from: '2020-02-30 8:00' is no time",
                "值班员,张,2020-08-04 08:00|until: missing",
                "值班员,张,,2020-08-04 20:00|from: missing"
            })
    void aBadRowIsRefusedWithItsReason(String row, String reason) {
        List<Row> rows = read("岗位,姓名,开始,结束\n" + row);
        assertThatThrownBy(() -> first(rows))
                .isInstanceOf(NotDone.class)
                .hasMessageContaining(reason);
    }

    @Test
    void theRunningMinuteIsNoPast() {
        String row = "岗位,姓名,开始,结束\n值班员,张,2020-08-03 08:00,2020-08-03 20:00";
        assertThat(first(read(row)).from()).isEqualTo(NOW - 30_000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n\n",
                "岗位,姓名,开始",
                "岗位,姓名,开始,结束,姓名",
                "岗位,姓名,开始,结束,备注",
                "值班员,张伟,,2020-08-04 08:00,2020-08-04 20:00"
            })
    void whatIsNoRosterAtAllIsRefusedWhole(String text) {
        assertThatThrownBy(() -> read(text)).hasMessageStartingWith("file: ");
    }

    @Test
    void whatIsTooMuchIsRefusedWhole() {
        assertThatThrownBy(() -> RosterCsv.read(new byte[RosterCsv.MOST_BYTES + 1], "all"))
                .hasMessageContaining("longer than");
        String rows = "值班员,张,1,2\n".repeat(RosterCsv.MOST_ROWS);
        assertThat(read("岗位,姓名,开始,结束\n" + rows)).hasSize(RosterCsv.MOST_ROWS);
        assertThatThrownBy(() -> read("岗位,姓名,开始,结束\n" + rows + "值班员"))
                .hasMessageContaining("more than 1000 rows");
    }

    /** Whatever the bytes are, they are rows or refused, never an error. */
    @Test
    void arbitraryBytesAreRowsOrRefused() {
        byte[] alphabet = SHEET.getBytes(UTF_8);
        for (int seed = 0; seed < 2_000; seed++) {
            Random random = new Random(seed);
            byte[] bytes = new byte[random.nextInt(200)];
            for (int at = 0; at < bytes.length; at++) {
                boolean known = random.nextInt(4) > 0;
                bytes[at] =
                        known ? alphabet[random.nextInt(alphabet.length)] : (byte) random.nextInt();
            }
            takes(seed % 2 == 0 ? bytes : (SHEET + new String(bytes, UTF_8)).getBytes(UTF_8), seed);
        }
    }

    private static void takes(byte[] bytes, int seed) {
        try {
            for (Row row : RosterCsv.read(bytes, "all")) {
                assertThat(row.form().entry("王", NOW).person()).as("seed %d", seed).isNotEmpty();
            }
        } catch (NotDone told) {
            assertThat(told.why().problems()).as("seed %d", seed).isNotEmpty();
        }
    }
}
