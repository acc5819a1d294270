package dev.kontor.cli.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kontor.cli.report.Failure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScenarioReaderTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void smallestScenario() throws IOException {
        file("company.csv", "name\nHalden\n");
        file("accounts.csv", "key,name,tier\nbank,Bank,GROWTH\n");
    }

    @Test
    void needsLittle() {
        Scenario scenario = ScenarioReader.read(folder);

        assertThat(scenario.company()).isEqualTo("Halden");
        assertThat(scenario.accounts()).hasSize(1);
        assertThat(scenario.relationships().needs()).isEmpty();
        assertThat(scenario.measurements()).isEmpty();
    }

    @Test
    void readsSegmentsBandsAndDays() throws IOException {
        file("measurements/bank.csv", """
                period,code,numerator,denominator,segment
                D-1,CLICK_THROUGH_RATE,12,480,"Spring, print"
                """);
        file("targets.csv", """
                subject,code,startsOn,dueOn,low,high
                company,TABLE_OCCUPANCY,2026-01-01,M+3,60,80
                """);

        Scenario scenario = ScenarioReader.read(folder);

        var measurement = scenario.measurements().getFirst().rows().getFirst();
        assertThat(measurement.value()).isEmpty();
        assertThat(measurement.numerator().orElseThrow()).isEqualByComparingTo("12");
        assertThat(measurement.denominator().orElseThrow()).isEqualByComparingTo("480");
        assertThat(measurement.segment()).contains("Spring, print");
        assertThat(measurement.period()).isEqualTo(ScenarioDate.parse("D-1"));
        assertThat(scenario.targets().getFirst().value()).isEmpty();
        assertThat(scenario.targets().getFirst().high().orElseThrow()).isEqualByComparingTo("80");
    }

    @Test
    void readsWhatBindsCustomers() throws IOException {
        file(
                "accounts.csv",
                "key,name,tier,parent,country,reference\nbank,Bank,GROWTH,,DE,yes\nsub,Sub,GROWTH,bank,FR,\n");
        file("needs.csv", "account,statement,solution\nbank,Speed,\nbank,Calm,A new desk\n");
        file("concerns.csv", "account,subject,resolution\nsub,Price,Discount\n");
        file("referrals.csv", "referrer,referred,referredOn,wonRevenue,currency\nbank,sub,Q-1,100.50,EUR\n");

        Scenario scenario = ScenarioReader.read(folder);

        assertThat(scenario.accounts())
                .extracting(Scenario.Account::isReference)
                .containsExactly(true, false);
        assertThat(scenario.accounts().getLast().parent()).contains("bank");
        var relationships = scenario.relationships();
        assertThat(relationships.needs()).extracting(Scenario.Need::statement).containsExactly("Speed", "Calm");
        assertThat(relationships.concerns().getFirst().resolution()).contains("Discount");
        assertThat(relationships
                        .referrals()
                        .getFirst()
                        .wonRevenue()
                        .orElseThrow()
                        .amount())
                .isEqualByComparingTo("100.50");
    }

    @Test
    void readsWhatSpreadsheetsWrite() throws IOException {
        file("company.csv", "\uFEFFname\r\n\"Halden \"\"Software\"\"\"\r\n");

        assertThat(ScenarioReader.read(folder).company()).isEqualTo("Halden \"Software\"");
    }

    @Test
    void namesFileLineColumnAndReason() throws IOException {
        file("measurements/bank.csv", "code,period,value\nREVENUE,M-1,100\nREVENUE,M-0,1'000\n");
        assertReadingFailsWith("measurements/bank.csv, line 3: value: expected a decimal number, not \"1'000\".");

        file("measurements/bank.csv", "code,period,value\nREVENUE,yesterday,100\n");
        assertReadingFailsWith("measurements/bank.csv, line 2: period: expected a date (2026-01-31), a period (M-12) "
                + "or a day of one (M-12/15), not \"yesterday\".");

        file("measurements/bank.csv", "code,period,value\nREVENUE,M-0,\n");
        assertReadingFailsWith(
                "measurements/bank.csv, line 2: give a value, or a numerator and a denominator other than 0.");

        file("measurements/bank.csv", "code,period,value\nREVENUE,M-0\n");
        assertReadingFailsWith("measurements/bank.csv, line 2: expected 3 values, found 2.");

        file("measurements/bank.csv", "code,period,valeu\nREVENUE,M-0,5\n");
        assertReadingFailsWith("measurements/bank.csv, line 1: the column \"valeu\" is not known.");

        file("measurements/bank.csv", "code,value\nREVENUE,5\n");
        assertReadingFailsWith("measurements/bank.csv, line 1: the column period is missing.");
    }

    @Test
    void knowsWhoIsMeant() throws IOException {
        file("measurements/bnak.csv", "code,period,value\nREVENUE,M-0,5\n");
        assertReadingFailsWith("measurements/bnak.csv is about no account: there is no key \"bnak\" in accounts.csv.");
        Files.delete(folder.resolve("measurements/bnak.csv"));

        file("targets.csv", "subject,code,startsOn,dueOn,value\nbnak,CSAT,M-1,M+1,90\n");
        assertReadingFailsWith("targets.csv, line 2: subject: there is no \"bnak\" in accounts.csv.");
        Files.delete(folder.resolve("targets.csv"));

        file("accounts.csv", "key,name,tier,manager\nbank,Bank,KEY,anna\n");
        assertReadingFailsWith("accounts.csv, line 2: manager: there is no \"anna\" in managers.csv.");

        file("accounts.csv", "key,name,tier\nbank,Bank,KEY\nbank,Other,KEY\n");
        assertReadingFailsWith("accounts.csv, line 3: \"bank\" was there before.");

        file("accounts.csv", "key,name,tier\ncompany,Bank,KEY\n");
        assertReadingFailsWith("accounts.csv, line 2: key: \"company\" stands for the company itself.");

        file("accounts.csv", "key,name,tier,strategicValue,growthPotential,engagement\nbank,Bank,KEY,50,,\n");
        assertReadingFailsWith("accounts.csv, line 2: give all three ratings, or none.");
    }

    @Test
    void knowsWhoIsRelatedToWhom() throws IOException {
        file("accounts.csv", "key,name,tier,parent\nsub,Sub,GROWTH,bank\nbank,Bank,GROWTH,\n");
        assertReadingFailsWith("accounts.csv, line 2: parent: there is no \"bank\" above.");

        file("accounts.csv", "key,name,tier,reference\nbank,Bank,GROWTH,perhaps\n");
        assertReadingFailsWith("accounts.csv, line 2: reference: expected yes or no, not \"perhaps\".");

        smallestScenario();
        file("referrals.csv", "referrer,referred,referredOn\nbank,bnak,M-1\n");
        assertReadingFailsWith("referrals.csv, line 2: referred: there is no \"bnak\" in accounts.csv.");

        file("referrals.csv", "referrer,referred,referredOn,wonRevenue\nbank,bank,M-1,5\n");
        assertReadingFailsWith("referrals.csv, line 2: currency is empty.");
        Files.delete(folder.resolve("referrals.csv"));

        file("needs.csv", "account,statement\nbank,Speed\nbank,Speed\n");
        assertReadingFailsWith("needs.csv, line 3: \"bank: Speed\" was there before.");
    }

    @Test
    void saysWhatIsNotThereOrNoText() throws IOException {
        assertThatThrownBy(() -> ScenarioReader.read(folder.resolve("nowhere")))
                .isInstanceOf(Failure.class)
                .hasMessage("There is no scenario folder %s.", folder.resolve("nowhere"));

        Files.write(folder.resolve("company.csv"), "name\nBrückner\n".getBytes(StandardCharsets.ISO_8859_1));
        assertReadingFailsWith("company.csv is not UTF-8 text.");

        Files.delete(folder.resolve("company.csv"));
        assertThatThrownBy(() -> ScenarioReader.read(folder))
                .isInstanceOf(Failure.class)
                .hasMessage("There is no file %s.", folder.resolve("company.csv"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"software", "startup", "consulting", "agency", "restaurant", "manufacturing"})
    void shipsScenariosThatRead(String name) {
        Scenario scenario = ScenarioReader.read(Path.of("../scenarios", name));

        assertThat(scenario.name()).isEqualTo(name);
        assertThat(scenario.measurements()).isNotEmpty();
        assertThat(scenario.targets()).isNotEmpty();
        assertThat(scenario.relationships().needs()).isNotEmpty();
        assertThat(scenario.relationships().concerns()).isNotEmpty();
        assertThat(Path.of("../scenarios", name, "README.md")).exists();
    }

    @Test
    void shipsTwoYearsOfMonths() {
        Scenario software = ScenarioReader.read(Path.of("../scenarios/software"));

        assertThat(software.accounts().getFirst().tier()).isEqualTo("STRATEGIC");
        var revenues = software.measurements().stream()
                .filter(history -> history.subject().equals("nordbank"))
                .flatMap(history -> history.rows().stream())
                .filter(row -> row.code().equals("REVENUE"))
                .map(row -> row.period());
        assertThat(revenues)
                .containsExactlyElementsOf(IntStream.rangeClosed(-23, 0)
                        .<ScenarioDate>mapToObj(month -> new ScenarioDate.Period(ScenarioDate.Unit.M, month))
                        .toList());
    }

    private void assertReadingFailsWith(String message) {
        assertThatThrownBy(() -> ScenarioReader.read(folder))
                .isInstanceOf(Failure.class)
                .hasMessage("%s/%s", folder, message);
    }

    private void file(String name, String content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }
}
