import { navigate } from "../../app/location";
import type { PageProps } from "../../app/routes";
import { post } from "../../api/request";
import type { MeetingTime, WholeMeeting } from "../../api/types";
import { Screen } from "../../ui/Screen";
import { say } from "../../ui/Toasts";
import { words } from "../../words/words";
import { MeetingForm } from "./MeetingForm";

export default function PlanMeetingPage({ params }: PageProps) {
  const t = words("meetings");
  const meetings = `/group/${params.id!}/meetings`;
  const plan = async (meeting: MeetingTime) => {
    const { id } = await post<WholeMeeting>(`/groups/${params.id!}/meetings`, meeting);
    say(t.planned);
    navigate(`${meetings}/${id}`, { replace: true });
  };
  return (
    <Screen title={t.plan} back={meetings}>
      <MeetingForm label={t.plan} onSave={plan} />
    </Screen>
  );
}
