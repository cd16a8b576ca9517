import { leaveFor } from "../../app/location";
import { groups } from "../../live/conversations";
import { me } from "../../session/session";
import { Button } from "../../ui/Button";
import { Card } from "../../ui/Card";
import { Icon } from "../../ui/Icon";
import { LanguageChoice } from "../../ui/LanguageChoice";
import { Screen } from "../../ui/Screen";
import { list } from "../../words/format";
import { words } from "../../words/words";
import "./help.css";
import { countries, harmlessPage, linesOf } from "./lines";

export default function HelpPage() {
  const t = words("help");
  const here = countries();
  const lines = here.flatMap((country) => linesOf[country]);
  return (
    <Screen title={t.title} back="/">
      <LanguageChoice />
      <Lines title={t.now} hint={t.urgent} lines={lines.filter(({ isUrgent }) => isUrgent)} />
      <Lines title={t.talk} hint={t.talkHint} lines={lines.filter(({ isUrgent }) => !isUrgent)} />
      {me.value?.hat === "participant" && <SomebodyYouKnow />}
      <div class="way-out">
        <Button icon="leave" note={t.leaveHint} onClick={() => leaveFor(harmlessPage[here[0]!])}>
          {t.leave}
        </Button>
      </div>
    </Screen>
  );
}

interface LinesProps {
  title: string;
  hint: string;
  lines: (typeof linesOf)["DK"];
}

function Lines({ title, hint, lines }: LinesProps) {
  const t = words("help");
  return (
    <Card title={title}>
      <p class="muted">{hint}</p>
      <ul>
        {lines.map(({ name, number }) => (
          <li key={name}>
            <a class="button line" href={`tel:${number.replaceAll(" ", "")}`}>
              <Icon name="phone" />
              <span>
                {t.lines[name]}
                <small>{t.call(number)}</small>
              </span>
            </a>
          </li>
        ))}
      </ul>
    </Card>
  );
}

function SomebodyYouKnow() {
  const t = words("help");
  const { hats } = words("shell");
  const reachable = groups.value.filter((group) => group.kind === "peer" && group.audience.staff.length > 0);
  return (
    <Card title={t.inGroup}>
      {reachable.length === 0 && <p class="muted">{t.askStaff}</p>}
      {reachable.map((group) => (
        <a key={group.id} class="button line" href={`/group/${group.id}`}>
          <Icon name="chat" />
          <span>
            {group.name}
            <small>{t.writeTo(list(group.audience.staff.map(({ alias, hat }) => `${alias} (${hats[hat]})`)))}</small>
          </span>
        </a>
      ))}
    </Card>
  );
}
