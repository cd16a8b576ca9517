export default {
  title: "Min vej",
};
