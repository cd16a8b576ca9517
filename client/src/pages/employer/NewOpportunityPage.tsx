import { goBack } from "../../app/location";
import { post } from "../../api/request";
import type { NewOpportunity, Opportunity } from "../../api/types";
import { Screen } from "../../ui/Screen";
import { say } from "../../ui/Toasts";
import { words } from "../../words/words";
import { OpportunityForm } from "./OpportunityForm";

const blank: NewOpportunity = { title: "", text: "", seats: 1, flexibility: [] };

export default function NewOpportunityPage() {
  const save = async (opportunity: NewOpportunity) => {
    await post<Opportunity>("/opportunities", opportunity);
    say(words("shell").saved);
    goBack("/opportunities");
  };
  return (
    <Screen title={words("employer").newTitle} back="/opportunities">
      <OpportunityForm start={blank} onSave={save} />
    </Screen>
  );
}
