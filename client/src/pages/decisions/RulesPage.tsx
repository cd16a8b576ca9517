import type { PageProps } from "../../app/routes";
import { get } from "../../api/request";
import type { Page, Rule } from "../../api/types";
import { useReloadOn } from "../../live/changes";
import { conversation } from "../../live/conversations";
import { Loaded, useFetched } from "../../ui/Loaded";
import { Screen } from "../../ui/Screen";
import { Empty } from "../../ui/states";
import { words } from "../../words/words";
import { onDate } from "./decisionWords";
import "./decisions.css";

/** The group's rules, those that have lapsed visibly so, and the ones of the whole site. */
export default function RulesPage({ params }: PageProps) {
  const id = params.id!;
  const t = words("decisions");
  const fetched = useFetched(
    async () => ({
      ours: (await get<Page<Rule>>(`/groups/${id}/rules`)).items,
      local: (await get<Page<Rule>>("/rules")).items,
    }),
    [id],
  );
  useReloadOn(id, ["decision_changed"], fetched.reload);
  const isNetwork = conversation(id)?.group.kind === "network";
  return (
    <Screen title={t.rules} sub={conversation(id)?.group.name} back={`/group/${id}/together`}>
      <Loaded of={fetched}>
        {({ ours, local }) => (
          <>
            {ours.length === 0 && <Empty>{t.noRules}</Empty>}
            {ours.map((rule) => (
              <RuleCard key={rule.id} rule={rule} again={`/group/${id}/decisions/new?again=${rule.id}`} />
            ))}
            <a class="button" href={`/group/${id}/decisions/new?subject=rule`}>
              {t.proposeRule}
            </a>
            {!isNetwork && local.length > 0 && (
              <>
                <h2 class="section-head">{t.localRules}</h2>
                <p class="small local-note">{t.localRulesNote}</p>
                {local.map((rule) => (
                  <RuleCard key={rule.id} rule={rule} />
                ))}
              </>
            )}
          </>
        )}
      </Loaded>
    </Screen>
  );
}

function RuleCard({ rule, again }: { rule: Rule; again?: string }) {
  const t = words("decisions");
  return (
    <section class={rule.is_lapsed ? "card rule lapsed" : "card rule"}>
      <p class="eyebrow">{rule.is_lapsed ? t.lapsed : t.principleNames[rule.principle]}</p>
      <p class="proposal">{rule.text}</p>
      <p class="small">
        {rule.is_lapsed ? t.lapsedSince(onDate(rule.review_on)) : t.holdsUntil(onDate(rule.review_on))}
      </p>
      {rule.is_lapsed && again && (
        <a class="button" href={again}>
          {t.takeUp}
        </a>
      )}
    </section>
  );
}
